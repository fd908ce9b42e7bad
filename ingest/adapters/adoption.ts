// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Adoption } from '../../schemas/types.gen.ts'
import { adoptionBenchmark } from '../records/adoption.ts'
import type { AdoptionPart } from '../records/adoption.ts'
import type { Measure } from '../records/benchmark-case.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import { describeOwnSource, readOwnFormat } from './own-record.ts'
import { makeProblem } from '../problem.ts'

const format = 'adoption'

/** How much a project is used, counted on one day; the index over the parts is derived when the history is read. */
export const adoption = readOwnFormat(format, (record, document) => {
  const start = parseTimestamp(record.takenAt)
  const measures = listParts(record).map(toMeasure)
  if (start === undefined || measures.every(({ value }) => value === null)) {
    const code = start === undefined ? 'artefact/bad-time' : 'artefact/empty'
    const message =
      start === undefined
        ? 'Nothing was read: takenAt is not a time between 2000 and 2100.'
        : 'Nothing was read: no part of adoption was counted.'
    return { cases: [], problems: [makeProblem({ code, message, file: document.path })] }
  }
  return {
    cases: [
      {
        benchmark: adoptionBenchmark,
        parameters: {},
        // Counts are of the project wherever it runs, not of a machine.
        system: 'web',
        startedAt: start.iso,
        timeAssumed: start.assumed,
        session: `adoption ${start.iso}`,
        ...(record.project === undefined ? {} : { project: record.project }),
        attempt: 1,
        status: 'pass',
        source: describeOwnSource(document, format, record),
        measures,
      },
    ],
    problems: [],
  }
})

function listParts(record: Adoption): readonly (readonly [AdoptionPart, number | undefined])[] {
  const repositories = record.packageRepositories ?? []
  const present = new Set(repositories.filter((one) => one.present).map(({ name }) => name)).size
  return [
    ['container-pulls', record.containerPulls],
    ['forge-forks', record.forks],
    ['forge-stars', record.stars],
    ['package-repositories', repositories.length === 0 ? undefined : present],
    ['release-downloads', record.releaseDownloads],
    ['training-attendance', record.trainingAttendance],
  ]
}

/** What was not counted is a gap, never 0. */
function toMeasure([metricRaw, value]: readonly [AdoptionPart, number | undefined]): Measure {
  return value === undefined
    ? { metricRaw, value: null, gap: 'not-measured', unit: '1' }
    : { metricRaw, value, unit: '1' }
}
