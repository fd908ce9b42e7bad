// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

/** What is rewritten in one go: all cases of some series, or of one series those with keys from one text on and before another. */
export interface SeriesRange {
  readonly ids: readonly string[]
  readonly keys?: { readonly from: string; readonly to: string }
}

/** What a quarter has of one series. */
export interface SeriesSize {
  readonly id: string
  readonly cases: number
  /** Of all its points together. */
  readonly samples: number
}

/** Points and samples of one batch, and so of one segment. */
const pointsPerSegment = 250_000

/** Series in the order of their ids, as many at once as fit one segment. One that fits none is cut by the keys of its cases. */
export function splitSeries(series: readonly SeriesSize[], points: number): readonly SeriesRange[] {
  const cases = series.reduce((sum, one) => sum + one.cases, 0)
  const pointsPerCase = Math.max(1, points) / cases
  const most = pointsPerSegment / pointsPerCase
  const ranges: SeriesRange[] = []
  let ids: string[] = []
  let waiting = 0
  for (const one of series) {
    const weight = one.cases + one.samples / pointsPerCase
    if (ids.length > 0 && waiting + weight > most) {
      ranges.push({ ids })
      ids = []
      waiting = 0
    }
    if (weight > most) ranges.push(...splitKeys(one.id, Math.ceil(weight / most)))
    else {
      ids.push(one.id)
      waiting += weight
    }
  }
  return ids.length === 0 ? ranges : [...ranges, { ids }]
}

/** Ranges of the case keys of one series, a power of two of them, at least as many as asked for and at most 256. */
function splitKeys(id: string, asked: number): readonly SeriesRange[] {
  const count = Math.min(256, 2 ** Math.ceil(Math.log2(asked)))
  const bound = (index: number) => ((index * 256) / count).toString(16).padStart(2, '0')
  return Array.from({ length: count }, (_, index) => ({
    ids: [id],
    // "g" comes after every hexadecimal digit.
    keys: { from: bound(index), to: index === count - 1 ? 'g' : bound(index + 1) },
  }))
}
