// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { isOpenChange } from '../../../ingest/records/changes/change-marks.ts'
import type { SiteChange } from '../../../ingest/records/site-data.ts'
import type { AuthoredMark } from '../../../schemas/types.gen.ts'
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

async function publish(rows: ReturnType<typeof makeRuns>, marks: readonly AuthoredMark[] = []) {
  const { folder, series, problems } = await publishRows(rows, { marks })
  const changes: SiteChange[] = JSON.parse(readFolder(folder).get('changes.json') ?? '')
  return { series, changes, problems }
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

describe('marks of people', () => {
  const mark: AuthoredMark = {
    project: 'example',
    metric: 'total_time',
    from: '2026-01-09',
    to: '2026-01-10',
    as: 'expected',
    reason: 'More checks.',
    url: 'https://example.org/42',
  }
  const told = { as: 'expected', reason: 'More checks.', url: 'https://example.org/42' }

  it('stand with the change wherever it is told, and it counts no more', async () => {
    const { series, changes, problems } = await publish(makeRuns(stepped), [mark])
    expect(series[0]?.trend.changes[0]?.mark).toEqual(told)
    expect(series[0]?.change?.mark).toEqual(told)
    expect(changes[0]?.mark).toEqual(told)
    expect(changes.filter(isOpenChange)).toEqual([])
    expect(problems).toEqual([])
  })

  it.each([
    ['another metric', { metric: 'setup_time' }],
    ['another system', { system: 'elsewhere' }],
    ['another project', { project: 'other' }],
    ['a day before', { to: '2026-01-09' }],
  ])('leave the change alone when they name %s', async (_, other) => {
    const { changes } = await publish(makeRuns(stepped), [{ ...mark, ...other }])
    expect(changes.filter(isOpenChange)).toHaveLength(1)
  })

  it('that no change was found for are told with the days on which one was', async () => {
    const { problems } = await publish(makeRuns(stepped), [mark, { ...mark, to: '2026-01-09' }])
    expect(problems).toMatchObject([
      {
        code: 'mark/no-change',
        severity: 'warning',
        file: 'content/changes.yml',
        position: { line: 2 },
        hint: 'Changes were found there on 2026-01-10.',
      },
    ])
  })

  it('are taken from the first that names the change', async () => {
    const { changes, problems } = await publish(makeRuns(stepped), [
      { project: 'example', from: '2026-01-10', as: 'platform', reason: 'A new driver.' },
      mark,
    ])
    expect(changes[0]?.mark).toEqual({ as: 'platform', reason: 'A new driver.' })
    expect(problems).toEqual([])
  })

  it('lead nowhere that a link must not lead', async () => {
    const { changes } = await publish(makeRuns(stepped), [{ ...mark, url: 'https://name:secret@example.org/' }])
    expect(changes[0]?.mark).toEqual({ as: 'expected', reason: 'More checks.' })
  })
})

describe('formats of a series', () => {
  it('stand with its points when there are several, and are left out when there is one', async () => {
    const rows = makeRuns(stepped)
    const [first, ...rest] = rows
    if (first === undefined) throw new Error('There are no rows.')
    const older = { ...first, source: { ...first.source, formatVersion: '0.9' } }
    const { series } = await publish([older, ...rest])
    const [one, two] = series[0]?.columns.format ?? []
    expect([one?.endsWith(' 0.9'), two]).toEqual([true, `${first.source.format} ${first.source.formatVersion}`.trim()])
    expect((await publish(rows)).series[0]?.columns.format).toBeUndefined()
  })
})
