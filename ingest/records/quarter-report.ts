// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  ChangeGroup,
  QuarterReport,
  ReportCatalogue,
  ReportChange,
  ReportCounts,
  ReportKpi,
  ReportName,
  ReportProject,
  ReportSeen,
} from '../../schemas/types.gen.ts'
import type { KpiFacts } from './computed-kpis.ts'
import { compareChanges, listCounted, negligibleChange, summariseChanges } from './quarter-changes.ts'
import { addFacts } from './quarter-facts.ts'
import type { ProjectFacts, QuarterFacts } from './quarter-facts.ts'
import { writeHeadline } from './quarter-headline.ts'
import { listAdoption, listDeployments, listEnergy, listStability } from './quarter-samples.ts'
import type { SiteChange } from './site-data.ts'

/** What one report is made from. */
export interface ReportInput {
  readonly facts: QuarterFacts
  /** Changes that began in the quarter. */
  readonly changes: readonly ReportChange[]
  /** Work packages and demonstrators of a project, as far as the catalogue tells. */
  readonly placesOf: (project: string) => ProjectPlaces
  /** False when no project of the catalogue names a demonstrator. */
  readonly hasDemonstrators: boolean
  readonly kpis: readonly ReportKpi[]
  /** Null when nobody kept how the catalogue stood. */
  readonly catalogue: ReportCatalogue | null
  readonly seen: ReportSeen
}

/** Where a project belongs, as the catalogue tells it. */
export interface ProjectPlaces {
  readonly workPackages: readonly string[]
  readonly demonstrators: readonly string[]
}

/** Changes that the file of a report lists; the counts are of all. */
const mostListed = 500

/** The report of one quarter: everything that its page, its PDF and its downloads say. */
export function buildReport(input: ReportInput): QuarterReport {
  const { facts, changes, kpis, catalogue, seen } = input
  const projects = facts.projects.toSorted((a, b) => Number(isOutside(a)) - Number(isOutside(b)))
  const counted = listCounted(changes)
  const report = {
    format: 'quarter-report/1' as const,
    quarter: facts.quarter,
    measured: {
      programme: countMeasured(facts, (one) => !isOutside(one)),
      outside: countMeasured(facts, isOutside),
    },
    projects: projects.map((project) => describeProject(project, counted, input)),
    changes: describeChanges(changes, counted, input),
    kpis: [...kpis],
    stability: projects.flatMap(listStability),
    deployment: projects.flatMap(listDeployments),
    adoption: projects.flatMap(listAdoption),
    energy: projects.flatMap(listEnergy),
    catalogue,
    seen,
    absent: facts.absent
      .toSorted((a, b) => Number(isOutside(a)) - Number(isOutside(b)))
      .map(({ projectName: name, ...rest }) => ({ ...rest, name })),
  }
  return { ...report, headline: writeHeadline(report) }
}

/** A change as a report keeps it: without what only its own page needs. */
export function toReportChange(change: SiteChange, origin: ReportChange['origin']): ReportChange {
  const { at, project, projectName, benchmark, useCase, group, series, label, metric, main, unit, system } = change
  const { nodes, tasks, before, after, relative, kind, mark, commits } = change
  return {
    ...{ at, project, projectName, origin, benchmark, group, series, label, metric, main, unit, system },
    ...{ before, after, relative, kind },
    ...(useCase === undefined ? {} : { useCase }),
    ...(nodes === undefined ? {} : { nodes }),
    ...(tasks === undefined ? {} : { tasks }),
    ...(relative !== null && Math.abs(relative) < negligibleChange ? { small: true as const } : {}),
    ...(mark === undefined ? {} : { mark: { as: mark.as, reason: mark.reason } }),
    ...(commits === undefined ? {} : { commits }),
  }
}

/** What KPIs of the programme are computed from. */
export function toKpiFacts(
  { projects }: QuarterFacts,
  changes: readonly ReportChange[],
  catalogue: readonly ReportName[] | undefined,
): KpiFacts {
  const worse = listCounted(changes).filter((change) => change.kind === 'regression' && !isOutside(change))
  return {
    projects: projects.filter((project) => !isOutside(project)),
    worseSeries: new Set(worse.map(({ project, series }) => `${project} ${series}`)).size,
    ...(catalogue === undefined ? {} : { catalogue: catalogue.map(({ id }) => id) }),
  }
}

/** True for an example from outside the programme, which is reported apart. */
function isOutside({ origin }: Pick<ProjectFacts, 'origin'>): boolean {
  return origin === 'outside'
}

function countMeasured(
  { projects, absent }: QuarterFacts,
  isMeant: (one: Pick<ProjectFacts, 'origin'>) => boolean,
): ReportCounts {
  const counts = addFacts(projects.filter(isMeant))
  let missing = 0
  for (const one of absent) if (isMeant(one)) missing += one.series
  const { judged, series } = counts
  return { ...counts, short: series - judged, absent: missing }
}

function describeProject(
  { samples: _samples, ...project }: ProjectFacts,
  counted: readonly ReportChange[],
  { placesOf }: ReportInput,
): ReportProject {
  const { workPackages, demonstrators } = placesOf(project.id)
  return {
    ...project,
    short: project.series - project.judged,
    ...(workPackages.length === 0 ? {} : { workPackages: [...workPackages] }),
    ...(demonstrators.length === 0 ? {} : { demonstrators: [...demonstrators] }),
    summary: summariseChanges(counted.filter((change) => change.project === project.id)),
  }
}

function describeChanges(
  changes: readonly ReportChange[],
  counted: readonly ReportChange[],
  { placesOf, hasDemonstrators }: ReportInput,
): QuarterReport['changes'] {
  const programme = counted.filter((change) => !isOutside(change))
  const list = changes.toSorted(compareChanges)
  return {
    programme: summariseChanges(programme),
    outside: summariseChanges(counted.filter(isOutside)),
    byWorkPackage: groupChanges(programme, ({ project }) => placesOf(project).workPackages),
    byDemonstrator: hasDemonstrators ? groupChanges(programme, ({ project }) => placesOf(project).demonstrators) : null,
    silenced: changes.filter(({ mark }) => mark !== undefined).length,
    small: changes.filter(({ mark, small }) => mark === undefined && small === true).length,
    list: list.slice(0, mostListed),
    omitted: Math.max(0, list.length - mostListed),
  }
}

/** A change of a project in several groups counts in each; what nobody placed comes last. */
function groupChanges(
  changes: readonly ReportChange[],
  idsOf: (change: ReportChange) => readonly string[],
): ChangeGroup[] {
  const placed = changes.flatMap((change) => {
    const ids = idsOf(change)
    return (ids.length === 0 ? [null] : [...new Set(ids)]).map((id) => ({ id, change }))
  })
  const groups = [...Map.groupBy(placed, ({ id }) => id)].map(([id, members]) => ({
    id,
    summary: summariseChanges(members.map(({ change }) => change)),
  }))
  return groups.sort((a, b) => Number(a.id === null) - Number(b.id === null) || compareIds(a.id, b.id))
}

function compareIds(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'en', { numeric: true })
}
