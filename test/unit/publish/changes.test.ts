// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { SiteChange } from '../../../ingest/records/site-data.ts'
import { makeHash, makeRow } from '../../builders.ts'
import { publishRows, readFolder } from './site-folder.ts'

/** Runs on consecutive days with these values; commits count up. */
function makeRuns(values: readonly (number | null)[], metricRaw = 'total_time') {
  return values.map((value, index) =>
    makeRow({
      metricRaw,
      run: makeHash(`run ${index}`),
      caseKey: makeHash(`${metricRaw} ${index}`),
      startedAt: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
      commit: makeHash(`commit ${index}`, 40),
      value,
      ...(value === null ? { gap: 'failed' } : {}),
    }),
  )
}

const stepped = [10, 10.1, 9.9, 10, 10.2, 9.8, 10, 10.1, null, 12, 12.1, 11.9, 12, 12.2]

async function publish(rows: ReturnType<typeof makeRuns>) {
  const { folder, series } = await publishRows(rows)
  const changes: SiteChange[] = JSON.parse(readFolder(folder).get('changes.json') ?? '')
  return { series, changes }
}

describe('changes of published series', () => {
  it('stand with the series and in the list of all, with the commits on both sides of them', async () => {
    const { series, changes } = await publish(makeRuns(stepped))
    expect(series[0]?.trend).toMatchObject({ verdict: 'changed', changes: [{ index: 9, kind: 'change' }] })
    expect(changes).toMatchObject([
      {
        at: '2026-01-10T00:00:00.000Z',
        before: 10,
        after: 12,
        relative: 0.2,
        series: series[0]?.id,
        commits: { before: makeHash('commit 7', 40), after: makeHash('commit 9', 40) },
      },
    ])
  })

  it('are told newest first', async () => {
    const later = [...stepped.slice(0, 8), ...stepped.slice(0, 8), ...stepped.slice(9)]
    const { changes } = await publish([...makeRuns(stepped), ...makeRuns(later, 'setup_time')])
    expect(changes.map(({ at }) => at.slice(0, 10))).toEqual(['2026-01-17', '2026-01-10'])
  })

  it('are not told of a series that is too short or that stays as it is', async () => {
    const { series, changes } = await publish([
      ...makeRuns(stepped.slice(0, 7), 'short_time'),
      ...makeRuns(stepped.slice(0, 8), 'steady_time'),
    ])
    expect(changes).toEqual([])
    expect(series.map(({ metric, trend }) => [metric, trend.verdict])).toEqual([
      ['short_time', 'short'],
      ['steady_time', 'steady'],
    ])
  })
})
