// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Round numbers that divide [min, max] in about `count` steps of 1, 2, 2.5 or 5 times a power of ten; inside the range only. */
export function linearTicks(min: number, max: number, count: number): readonly number[] {
  if (!(max > min)) return [min]
  const step = roundStep((max - min) / count)
  const first = Math.ceil(min / step - 1e-9)
  const last = Math.floor(max / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step))
}

/** The smallest range of whole tick steps that holds [min, max]; its ends are ticks of `linearTicks` for the same count. */
export function niceRange(min: number, max: number, count: number): { readonly min: number; readonly max: number } {
  const step = roundStep((max - min) / count)
  const range = { min: clean(Math.floor(min / step + 1e-9) * step), max: clean(Math.ceil(max / step - 1e-9) * step) }
  // The wider range may ask for a wider step, whose ticks its ends would miss.
  return roundStep((range.max - range.min) / count) > step * 1.01 ? niceRange(range.min, range.max, count) : range
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10
  return factor * power
}

/** Takes away what binary fractions add: 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  const cleaned = Number(value.toPrecision(12))
  return cleaned === 0 ? 0 : cleaned
}
