// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  FeedSnapshot,
  Project,
  ProgrammeKpi,
  QuarterReport,
  ReportCatalogue,
  ReportName,
  TrainingAnswer,
} from '../../schemas/types.gen.ts'
import { projectId } from './catalogue.ts'
import type { KpiFacts } from './computed-kpis.ts'
import { tallyAnswers } from './learning/training-answers.ts'
import type { FeedbackFacts } from './learning/training-answers.ts'
import { compareQuarters, quarterOf, readQuarter } from './quarter.ts'
import type { Quarter } from './quarter.ts'
import type { QuarterFacts } from './quarter-facts.ts'
import { readKpis } from './quarter-kpis.ts'
import { buildReport, toKpiFacts, toReportChange } from './quarter-report.ts'
import type { ProjectPlaces } from './quarter-report.ts'
import { recallSeen } from './quarter-seen.ts'
import type { SiteChange } from './site-data.ts'

/** What the reports of an instance are made from. */
export interface ReportsInput {
  /** Quarters from the first with data to the last, oldest first. */
  readonly facts: readonly QuarterFacts[]
  readonly changes: readonly SiteChange[]
  readonly projects: readonly Project[]
  readonly kpis: readonly ProgrammeKpi[]
  /** Frozen reports, oldest first: they tell how the catalogue stood. */
  readonly frozen: readonly QuarterReport[]
  /** What was seen to be new in the catalogue; absent when nobody has looked. */
  readonly seen?: FeedSnapshot | undefined
  /** What readers said of tutorials; absent when nobody has collected it. */
  readonly answers?: readonly TrainingAnswer[] | undefined
}

/**
 * A report for each quarter from the first with data to the last, oldest first. The catalogue keeps no history: how it stands now is told
 * in the last report, how it stood then in those that were frozen.
 */
export function buildReports(input: ReportsInput): readonly QuarterReport[] {
  const { facts, changes, projects, kpis, frozen, seen, answers = [] } = input
  const feedback = tallyAnswers(answers)
  const origins = new Map(facts.flatMap((one) => one.projects.map(({ id, origin }) => [id, origin])))
  const places = new Map(projects.map((project) => [projectId(project), describePlaces(project)]))
  const changesOf = Map.groupBy(changes, ({ at }) => quarterOf(at))
  const inputs = facts.map((one) => {
    const { quarter } = one
    const found = changesOf.get(quarter) ?? []
    const own = found.map((change) => toReportChange(change, origins.get(change.project) ?? 'unassigned'))
    const catalogue = one === facts.at(-1) ? nameProjects(projects) : recallCatalogue(quarter, frozen)
    return {
      facts: one,
      changes: own,
      catalogue,
      kpiFacts: { quarter, facts: withFeedback(toKpiFacts(one, own, catalogue), feedback.get(quarter)) },
    }
  })
  const history = inputs.map(({ kpiFacts }) => kpiFacts)
  return inputs.map(({ facts: own, changes: found, catalogue }) =>
    buildReport({
      facts: own,
      changes: found,
      placesOf: (project) => places.get(project) ?? { workPackages: [], demonstrators: [] },
      hasDemonstrators: [...places.values()].some(({ demonstrators }) => demonstrators.length > 0),
      kpis: readKpis(kpis, own.quarter, history),
      catalogue: catalogue === undefined ? null : compareCatalogue(catalogue, own.quarter, frozen),
      seen: recallSeen(own.quarter, seen),
    }),
  )
}

function withFeedback(facts: KpiFacts, feedback: FeedbackFacts | undefined): KpiFacts {
  return feedback === undefined ? facts : { ...facts, feedback }
}

function describePlaces({ work_packages: workPackages = [], demonstrators = [] }: Project): ProjectPlaces {
  return { workPackages, demonstrators }
}

function nameProjects(projects: readonly Project[]): readonly ReportName[] {
  return projects
    .map((project) => ({ id: projectId(project), name: project.name }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function recallCatalogue(quarter: Quarter, frozen: readonly QuarterReport[]): readonly ReportName[] | undefined {
  return frozen.find((report) => report.quarter === quarter)?.catalogue?.projects
}

/** Against the newest frozen report before the quarter that knows the catalogue. */
function compareCatalogue(
  projects: readonly ReportName[],
  quarter: Quarter,
  frozen: readonly QuarterReport[],
): ReportCatalogue {
  const earlier = frozen.findLast(
    (report) => report.catalogue !== null && compareQuarters(readQuarter(report.quarter) ?? 'undated', quarter) < 0,
  )
  if (earlier?.catalogue === undefined || earlier.catalogue === null) return { projects: [...projects], compared: null }
  const [before, after] = [earlier.catalogue.projects, projects].map((list) => new Set(list.map(({ id }) => id)))
  return {
    projects: [...projects],
    compared: {
      since: earlier.quarter,
      added: projects.filter(({ id }) => before?.has(id) !== true),
      removed: earlier.catalogue.projects.filter(({ id }) => after?.has(id) !== true),
    },
  }
}
