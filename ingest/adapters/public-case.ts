// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase, Measure } from '../records/benchmark-case.ts'
import { toPublicText } from '../records/public-text.ts'

/** What stands for a name of which nothing is left. */
const unnamed = 'unnamed'

/**
 * A case without paths and addresses in any of its names and units, whatever its adapter let through: the last door before
 * the history. A case that is public already comes back as it is, which is nearly always. Parameters are made public by
 * `toParameters`, as they nest.
 */
export function toPublicCase(adapted: AdaptedCase): AdaptedCase {
  const { useCase, partition, environment, source } = adapted
  const texts = [adapted.benchmark, adapted.system, useCase, partition, environment, source.formatVersion]
  const isPublic = texts.every((text) => text === undefined || toPublicText(text) === text)
  if (isPublic && adapted.measures.every(isPublicMeasure)) return adapted
  return {
    ...adapted,
    benchmark: readPublic(adapted.benchmark),
    system: readPublic(adapted.system),
    ...(useCase === undefined ? {} : { useCase: readPublic(useCase) }),
    ...(partition === undefined ? {} : { partition: readPublic(partition) }),
    ...(environment === undefined ? {} : { environment: readPublic(environment) }),
    source: { ...source, formatVersion: toPublicText(source.formatVersion).trim() },
    measures: adapted.measures.map(toPublicMeasure),
  }
}

function isPublicMeasure({ metricRaw, unit, gap }: Measure): boolean {
  if (toPublicText(metricRaw) !== metricRaw || toPublicText(unit) !== unit) return false
  return gap === undefined || toPublicText(gap) === gap
}

function toPublicMeasure(measure: Measure): Measure {
  const { metricRaw, unit, gap } = measure
  const named = { ...measure, metricRaw: readPublic(metricRaw), unit: toPublicText(unit).trim() }
  return gap === undefined ? named : { ...named, gap: readPublic(gap) }
}

/** A path inside a text may hide another one behind it, which shows once the first is gone. */
function readPublic(text: string): string {
  const clean = toPublicText(toPublicText(text)).trim()
  return clean === '' ? unnamed : clean
}
