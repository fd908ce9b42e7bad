// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type {
  Adoption,
  Assessment,
  ChangesFile,
  BenchmarksFile,
  CatalogueSnapshot,
  CommandSnapshot,
  CsvMapping,
  Deployment,
  Glossary,
  ImagesFile,
  GuidelineResult,
  GuidelinesFile,
  KpiBundle,
  KpiList,
  KpiRun,
  MetricRegistry,
  PathsFile,
  PeerReview,
  Point,
  LinkSnapshot,
  FeedSnapshot,
  DependencySnapshot,
  PortalConfig,
  Project,
  ProjectsFile,
  Quiz,
  QuarterReport,
  ReportCommentary,
  SkeletonAbout,
  StacksFile,
  SupercomputersFile,
  SystemDescription,
  TutorialPage,
  VersionSnapshot,
  ComputingSite,
  DataTable,
  Demonstrator,
  EventSeries,
  NewsItem,
  Programme,
  ProgrammeEvent,
  Recording,
  RequestForm,
  RiskRegister,
  SlideDeck,
  StatusReport,
  TrainingFeedback,
} from '../../schemas/types.gen.ts'
import csvMapping from '../../schemas/v1/csv-mapping.schema.json' with { type: 'json' }
import benchmarks from '../../schemas/v1/benchmarks.schema.json' with { type: 'json' }
import catalogueSnapshot from '../../schemas/v1/catalogue-snapshot.schema.json' with { type: 'json' }
import commandSnapshot from '../../schemas/v1/command-snapshot.schema.json' with { type: 'json' }
import adoption from '../../schemas/v1/adoption.schema.json' with { type: 'json' }
import assessment from '../../schemas/v1/assessment.schema.json' with { type: 'json' }
import changes from '../../schemas/v1/changes.schema.json' with { type: 'json' }
import deployment from '../../schemas/v1/deployment.schema.json' with { type: 'json' }
import glossary from '../../schemas/v1/glossary.schema.json' with { type: 'json' }
import images from '../../schemas/v1/images.schema.json' with { type: 'json' }
import guidelineResult from '../../schemas/v1/guideline-result.schema.json' with { type: 'json' }
import guidelines from '../../schemas/v1/guidelines.schema.json' with { type: 'json' }
import kpiBundle from '../../schemas/v1/kpi-bundle.schema.json' with { type: 'json' }
import kpiRun from '../../schemas/v1/kpi-run.schema.json' with { type: 'json' }
import kpis from '../../schemas/v1/kpis.schema.json' with { type: 'json' }
import dependencySnapshot from '../../schemas/v1/dependency-snapshot.schema.json' with { type: 'json' }
import feedSnapshot from '../../schemas/v1/feed-snapshot.schema.json' with { type: 'json' }
import linkSnapshot from '../../schemas/v1/link-snapshot.schema.json' with { type: 'json' }
import metrics from '../../schemas/v1/metrics.schema.json' with { type: 'json' }
import paths from '../../schemas/v1/paths.schema.json' with { type: 'json' }
import peerReview from '../../schemas/v1/peer-review.schema.json' with { type: 'json' }
import point from '../../schemas/v1/point.schema.json' with { type: 'json' }
import portalConfig from '../../schemas/v1/portal-config.schema.json' with { type: 'json' }
import project from '../../schemas/v1/project.schema.json' with { type: 'json' }
import projects from '../../schemas/v1/projects.schema.json' with { type: 'json' }
import quiz from '../../schemas/v1/quiz.schema.json' with { type: 'json' }
import quarterReport from '../../schemas/v1/quarter-report.schema.json' with { type: 'json' }
import reportCommentary from '../../schemas/v1/report-commentary.schema.json' with { type: 'json' }
import skeleton from '../../schemas/v1/skeleton.schema.json' with { type: 'json' }
import stacks from '../../schemas/v1/stacks.schema.json' with { type: 'json' }
import supercomputers from '../../schemas/v1/supercomputers.schema.json' with { type: 'json' }
import systemDescription from '../../schemas/v1/system-description.schema.json' with { type: 'json' }
import tutorial from '../../schemas/v1/tutorial.schema.json' with { type: 'json' }
import versionSnapshot from '../../schemas/v1/version-snapshot.schema.json' with { type: 'json' }
import computingSite from '../../schemas/v1/computing-site.schema.json' with { type: 'json' }
import dataTable from '../../schemas/v1/data-table.schema.json' with { type: 'json' }
import demonstrator from '../../schemas/v1/demonstrator.schema.json' with { type: 'json' }
import event from '../../schemas/v1/event.schema.json' with { type: 'json' }
import eventSeries from '../../schemas/v1/event-series.schema.json' with { type: 'json' }
import newsItem from '../../schemas/v1/news-item.schema.json' with { type: 'json' }
import programme from '../../schemas/v1/programme.schema.json' with { type: 'json' }
import recording from '../../schemas/v1/recording.schema.json' with { type: 'json' }
import requestForm from '../../schemas/v1/request-form.schema.json' with { type: 'json' }
import risks from '../../schemas/v1/risks.schema.json' with { type: 'json' }
import slideDeck from '../../schemas/v1/slide-deck.schema.json' with { type: 'json' }
import trainingFeedback from '../../schemas/v1/training-feedback.schema.json' with { type: 'json' }
import statusReport from '../../schemas/v1/status-report.schema.json' with { type: 'json' }

/** The record that each schema describes. */
export interface SchemaTypes {
  readonly adoption: Adoption
  readonly assessment: Assessment
  readonly changes: ChangesFile
  readonly benchmarks: BenchmarksFile
  readonly 'catalogue-snapshot': CatalogueSnapshot
  readonly 'command-snapshot': CommandSnapshot
  readonly deployment: Deployment
  readonly 'csv-mapping': CsvMapping
  readonly glossary: Glossary
  readonly images: ImagesFile
  readonly 'guideline-result': GuidelineResult
  readonly guidelines: GuidelinesFile
  readonly 'kpi-bundle': KpiBundle
  readonly 'kpi-run': KpiRun
  readonly kpis: KpiList
  readonly 'dependency-snapshot': DependencySnapshot
  readonly 'feed-snapshot': FeedSnapshot
  readonly 'link-snapshot': LinkSnapshot
  readonly metrics: MetricRegistry
  readonly paths: PathsFile
  readonly 'peer-review': PeerReview
  readonly point: Point
  readonly 'portal-config': PortalConfig
  readonly project: Project
  readonly projects: ProjectsFile
  readonly quiz: Quiz
  readonly 'quarter-report': QuarterReport
  readonly 'report-commentary': ReportCommentary
  readonly skeleton: SkeletonAbout
  readonly stacks: StacksFile
  readonly supercomputers: SupercomputersFile
  readonly 'system-description': SystemDescription
  readonly tutorial: TutorialPage
  readonly 'computing-site': ComputingSite
  readonly 'data-table': DataTable
  readonly demonstrator: Demonstrator
  readonly event: ProgrammeEvent
  readonly 'event-series': EventSeries
  readonly 'news-item': NewsItem
  readonly programme: Programme
  readonly recording: Recording
  readonly 'request-form': RequestForm
  readonly risks: RiskRegister
  readonly 'slide-deck': SlideDeck
  readonly 'status-report': StatusReport
  readonly 'training-feedback': TrainingFeedback
  readonly 'version-snapshot': VersionSnapshot
}

/** Name of a schema: its file in schemas/v1 without `.schema.json`. */
export type SchemaName = keyof SchemaTypes

const schemas = {
  adoption,
  assessment,
  'catalogue-snapshot': catalogueSnapshot,
  'command-snapshot': commandSnapshot,
  changes,
  benchmarks,
  deployment,
  'csv-mapping': csvMapping,
  glossary,
  images,
  'guideline-result': guidelineResult,
  guidelines,
  'kpi-bundle': kpiBundle,
  'kpi-run': kpiRun,
  kpis,
  'dependency-snapshot': dependencySnapshot,
  'feed-snapshot': feedSnapshot,
  'link-snapshot': linkSnapshot,
  metrics,
  paths,
  'peer-review': peerReview,
  point,
  'portal-config': portalConfig,
  project,
  projects,
  quiz,
  'quarter-report': quarterReport,
  'report-commentary': reportCommentary,
  skeleton,
  stacks,
  supercomputers,
  'system-description': systemDescription,
  tutorial,
  'computing-site': computingSite,
  'data-table': dataTable,
  demonstrator,
  event,
  'event-series': eventSeries,
  'news-item': newsItem,
  programme,
  recording,
  'request-form': requestForm,
  risks,
  'slide-deck': slideDeck,
  'status-report': statusReport,
  'training-feedback': trainingFeedback,
  'version-snapshot': versionSnapshot,
} as const satisfies Record<SchemaName, { $id: string }>

/** All schemas, by name. */
export const schemaNames: readonly SchemaName[] = Object.keys(schemas).filter(isSchemaName)

/** True for the name of a schema. */
export function isSchemaName(name: string): name is SchemaName {
  return Object.hasOwn(schemas, name)
}

/** How thoroughly a value is looked at: up to the first fault, which is cheap on any input, or for all of them. */
export type Thoroughness = 'first' | 'all'

const validators = new Map<string, ValidateFunction>()
const compilers = new Map<Thoroughness, Ajv2020>()

/** The compiled schema; compiled when it is first asked for. */
export function compileSchema(name: SchemaName, thoroughness: Thoroughness): ValidateFunction {
  const key = `${name} ${thoroughness}`
  const known = validators.get(key)
  if (known !== undefined) return known
  const compiled = getCompiler(thoroughness).getSchema(schemas[name].$id)
  if (compiled === undefined) throw new Error(`The schema ${name} is not among those loaded.`)
  const validator: ValidateFunction = compiled
  validators.set(key, validator)
  return validator
}

function getCompiler(thoroughness: Thoroughness): Ajv2020 {
  const known = compilers.get(thoroughness)
  if (known !== undefined) return known
  const compiler = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: thoroughness === 'all',
    verbose: true,
  })
  addFormats(compiler)
  compiler.addSchema(Object.values(schemas))
  compilers.set(thoroughness, compiler)
  return compiler
}
