// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Measure } from '../records/benchmark-case.ts'
import type { Findings } from './findings.ts'
import { isRecord, readName, type ForeignRecord } from './foreign-value.ts'
import { mergeByName } from './repeated-measures.ts'
import { extendPointer, makeMeasure } from './tool-case.ts'

/** Figures of merit of one context. */
export interface RambleFoms {
  readonly measures: readonly Measure[]
  /** True when Ramble computed all of them from the repeats of the experiment. */
  readonly isSummary: boolean
}

interface Fom {
  readonly measure: Measure
  /** What defines it: an application, a modifier. */
  readonly origin: string
  readonly isSummary: boolean
}

const summary = 'summary::'

/** Reads figures of merit. Those that Ramble computed from repeats are dropped where single ones stand beside them. */
export function readFoms(foms: readonly unknown[], pointer: string, findings: Findings): RambleFoms {
  const found = foms.flatMap((fom, index) => readFom(fom, extendPointer(pointer, index), findings))
  const single = found.filter(({ isSummary }) => !isSummary)
  const isSummary = single.length === 0 && found.length > 0
  const kept = isSummary ? found.filter(({ measure }) => measure.metricRaw !== '') : single
  return { measures: mergeByName(nameByOrigin(kept)), isSummary }
}

function readFom(fom: unknown, pointer: string, findings: Findings): readonly Fom[] {
  const name = isRecord(fom) ? readName(fom['name']) : undefined
  if (!isRecord(fom) || name === undefined) {
    findings.add({
      code: 'artefact/invalid',
      message: 'A figure of merit without a usable name was left out.',
      pointer,
    })
    return []
  }
  if (isDescription(fom)) return []
  const type = typeof fom['origin_type'] === 'string' ? fom['origin_type'] : ''
  const statistic = type.startsWith(summary) ? type.slice(summary.length) : undefined
  const measure = makeMeasure(nameSummary(name, statistic), fom['value'], readKind(fom, statistic))
  return [{ measure, origin: readName(fom['origin']) ?? '', isSummary: statistic !== undefined }]
}

/** A category or an information is a word about the experiment, such as a version: it measures nothing. */
function isDescription(fom: ForeignRecord): boolean {
  const type = isRecord(fom['fom_type']) ? fom['fom_type']['name'] : undefined
  return type === 'CATEGORY' || type === 'INFO'
}

/** The median stands for the repeats, as it does where they are there; how often it ran is no figure of merit. */
function nameSummary(name: string, statistic: string | undefined): string {
  if (statistic === undefined || statistic === 'median') return name
  return /^n_(?:[a-z]{1,20}_)?repeats$/.test(statistic) ? '' : `${name} (${statistic})`
}

/** Spreads are in no direction better: `std`, `stdev`, `var` and `cv` of Ramble's summaries. */
function readKind(fom: ForeignRecord, statistic: string | undefined): Pick<Measure, 'unit' | 'direction'> {
  const written = fom['units']
  const unit = typeof written === 'string' && written.length <= 32 ? written.trim() : ''
  if (statistic !== undefined && /^(?:std|var|cv)/.test(statistic))
    return { unit: statistic === 'cv' ? '' : unit, direction: 'none' }
  const better = isRecord(fom['fom_type']) ? fom['fom_type']['better_direction'] : undefined
  if (better === 'LOWER') return { unit, direction: 'lower' }
  if (better === 'HIGHER') return { unit, direction: 'higher' }
  return better === 'INAPPLICABLE' ? { unit, direction: 'none' } : { unit }
}

/** An application and a modifier may use the same name: then what defines the figure of merit joins its name. */
function nameByOrigin(foms: readonly Fom[]): readonly Measure[] {
  const origins = new Map<string, Set<string>>()
  for (const { measure, origin } of foms) {
    const known = origins.get(measure.metricRaw)
    if (known === undefined) origins.set(measure.metricRaw, new Set([origin]))
    else known.add(origin)
  }
  return foms.map(({ measure, origin }) => {
    const isShared = origin !== '' && (origins.get(measure.metricRaw)?.size ?? 0) > 1
    return isShared ? { ...measure, metricRaw: `${measure.metricRaw} (${origin})` } : measure
  })
}
