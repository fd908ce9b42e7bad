// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { findUnknownBenchmarks, listWatched } from '../../../ingest/publish/demonstrator-benchmarks.ts'
import type { Demonstrator } from '../../../schemas/types.gen.ts'

const record: Demonstrator = {
  title: 'Distance',
  summary: 'Computes distances.',
  kind: 'mini-app',
  workPackages: ['WP1'],
  status: 'running',
  sources: [{ title: 'A page', url: 'https://example.org' }],
}
const written = (more: Partial<Demonstrator>) => [
  { id: 'distance', file: 'distance.yml', record: { ...record, ...more }, locate: () => ({ line: 3, column: 5 }) },
]
const history = new Map([['feelpp', [{ id: 'kub-scenario0', series: ['run-time-1'] }]]])

describe('benchmarks that demonstrators name', () => {
  test('are asked for in the history of their projects only', () => {
    const named = written({ otherBenchmarks: [{ project: 'feelpp', group: 'kub-scenario0' }] })
    expect([...listWatched(named)]).toEqual(['feelpp'])
  })

  test('are not reported when the history has them', () => {
    const benchmark = { project: 'feelpp', group: 'kub-scenario0', series: 'run-time-1' }
    expect(findUnknownBenchmarks(written({ benchmark }), history)).toEqual([])
  })

  test('are a warning with a line and the name that was probably meant when they have no run', () => {
    const benchmark = { project: 'feelpp', group: 'kub-scenario1' }
    const [problem] = findUnknownBenchmarks(written({ benchmark }), history)
    expect(problem).toMatchObject({
      code: 'demonstrator/unknown-benchmark',
      severity: 'warning',
      file: 'distance.yml',
      position: { line: 3, column: 5 },
      hint: 'Did you mean "kub-scenario0"?',
    })
  })

  test('may have a run and not the series that is named', () => {
    const benchmark = { project: 'feelpp', group: 'kub-scenario0', series: 'run-time-2' }
    const [problem] = findUnknownBenchmarks(written({ benchmark }), history)
    expect(problem?.message).toContain('names the series "run-time-2"')
  })
})
