// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { openReportNumbers, withUnit, writeSizes } from '../../../ingest/records/report-text.ts'
import type { ChangeSummary, ChangeTally, Metric, QuarterReport, ReportChange } from '../../../schemas/types.gen.ts'
import { r } from '../../i18n/report-text.ts'
import type { Language } from '../links.ts'

/** A row of a table of counts. */
export interface TallyRow {
  readonly name: string
  readonly count: number
  readonly mean: string
  readonly median: string
  readonly range: string
}

/** Counts and sizes of what changed, kinds without any change left out. */
export function listTallies({ main, other }: ChangeSummary, lang: Language): readonly TallyRow[] {
  const rows = [
    ['tally.main.regressions', main.regressions],
    ['tally.other.regressions', other.regressions],
    ['tally.main.improvements', main.improvements],
    ['tally.other.improvements', other.improvements],
    ['tally.undecided', joinCounts(main.undecided, other.undecided)],
  ] as const
  return rows
    .filter(([, { count }]) => count > 0)
    .map(([key, tally]) => ({ name: r(lang, key), ...writeTally(tally, lang) }))
}

/** Sizes of changes without a direction say nothing together. */
function joinCounts({ count: a }: ChangeTally, { count: b }: ChangeTally): ChangeTally {
  return { count: a + b, mean: null, median: null, least: null, most: null }
}

function writeTally({ count, mean, median, least, most }: ChangeTally, lang: Language): Omit<TallyRow, 'name'> {
  const { percent } = openReportNumbers(lang)
  if (mean === null || median === null || least === null || most === null) {
    return { count, mean: '–', median: '–', range: '–' }
  }
  const range = least === most ? percent(least) : r(lang, 'tally.to', { least: percent(least), most: percent(most) })
  return { count, mean: percent(mean), median: percent(median), range }
}

/** A row of the table by work package, demonstrator and project. */
export interface GroupRow {
  readonly name: string
  /** Project whose page the name leads to. */
  readonly project?: string
  readonly regressions: string
  readonly improvements: string
  readonly undecided: string
  readonly benchmarks: string
}

/** What changed by work package of the programme, then by demonstrator, as far as projects name some, then by project. */
export function listGroups({ changes, projects }: QuarterReport, lang: Language): readonly GroupRow[] {
  return [
    ...changes.byWorkPackage.map(({ id, summary }) => {
      const name = id === null ? r(lang, 'by.unknown') : r(lang, 'by.workPackage', { id })
      return { name, ...writeGroup(summary, lang) }
    }),
    ...(changes.byDemonstrator ?? []).map(({ id, summary }) => {
      const name = id === null ? r(lang, 'by.demonstrator.unknown') : r(lang, 'by.demonstrator', { id })
      return { name, ...writeGroup(summary, lang) }
    }),
    ...projects.map(({ id, name, summary, judged }) => {
      const row = { name, project: id, ...writeGroup(summary, lang) }
      // No regression where nothing can be judged is no good news.
      if (judged > 0) return row
      const unjudged = r(lang, 'by.unjudged')
      return { ...row, regressions: unjudged, improvements: unjudged, undecided: '–', benchmarks: '–' }
    }),
  ]
}

function writeGroup({ main, other, benchmarks }: ChangeSummary, lang: Language): Omit<GroupRow, 'name' | 'project'> {
  const numbers = openReportNumbers(lang)
  const words = {
    mean: r(lang, 'tally.mean').toLowerCase(),
    median: r(lang, 'tally.median').toLowerCase(),
    to: lang === 'fr' ? 'à' : 'to',
  }
  const write = (one: ChangeTally, two: ChangeTally) => {
    const total = one.count + two.count
    const sizes = one.count === 0 ? undefined : writeSizes(one, numbers, words)
    if (total === 0 || sizes === undefined) return numbers.number(total)
    return `${numbers.number(total)} (${r(lang, 'by.main', { count: one.count })}: ${sizes})`
  }
  return {
    regressions: write(main.regressions, other.regressions),
    improvements: write(main.improvements, other.improvements),
    undecided: numbers.number(main.undecided.count + other.undecided.count),
    benchmarks: `${benchmarks.worse} / ${benchmarks.better} / ${benchmarks.mixed}`,
  }
}

/** One change as its row shows it. */
export interface ChangeRow {
  readonly kind: ReportChange['kind']
  readonly kindText: string
  readonly size: string
  readonly remark: string
  readonly label: string
  /** Path of the series below the base. */
  readonly path: string
  readonly where: string
  readonly system: string
  readonly levels: string
  readonly at: string
  readonly commits?: string
  readonly counted: boolean
}

/** Rows of changes, with the metric's name in the language of the page where the registry has one. */
export function listChangeRows(
  changes: readonly ReportChange[],
  lang: Language,
  metrics: readonly Metric[],
): readonly ChangeRow[] {
  const names = new Map(metrics.flatMap(({ id, labelFr }) => (labelFr === undefined ? [] : [[id, labelFr] as const])))
  const numbers = openReportNumbers(lang)
  return changes.map((change) => {
    const { kind, relative, label, metric, project, series, projectName, benchmark, useCase, mark, small, commits } =
      change
    const remarks = [
      ...(small === true ? [r(lang, 'list.small')] : []),
      ...(mark === undefined ? [] : [`${r(lang, `mark.${mark.as}`)}: ${mark.reason}`]),
    ]
    return {
      kind,
      kindText: r(lang, `kind.${kind}`),
      size: relative === null ? '' : `${relative > 0 ? '+' : '−'}${numbers.percent(relative)}`,
      remark: remarks.join('; '),
      label: (lang === 'fr' ? names.get(metric) : undefined) ?? label,
      path: `/kpi/${project}/${series}/`,
      where: [...new Set([projectName, benchmark, useCase])].filter(Boolean).join(', '),
      system: writePlace(change, lang),
      levels: r(lang, 'list.levels', {
        before: numbers.number(change.before),
        after: withUnit(numbers.number(change.after), change.unit),
      }),
      at: change.at,
      ...(commits === undefined ? {} : { commits: `${commits.before.slice(0, 8)}..${commits.after.slice(0, 8)}` }),
      counted: mark === undefined && small === undefined,
    }
  })
}

function writePlace({ system, nodes, tasks }: ReportChange, lang: Language): string {
  const sizes = [
    ...(nodes === undefined ? [] : [r(lang, 'size.nodes', { count: nodes })]),
    ...(tasks === undefined ? [] : [r(lang, 'size.tasks', { count: tasks })]),
  ]
  return [system, ...sizes].join(', ')
}
