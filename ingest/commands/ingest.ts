// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { noMappings } from '../adapters/csv-mappings.ts'
import { listWaiting, listWaitingFiles } from '../fetch/waiting-files.ts'
import { ingestArtefacts } from '../pipeline.ts'
import type { IngestReport, IngestRequest } from '../intake/ingest-request.ts'
import type { Problem } from '../problem.ts'
import { canonicalJson, hashText } from '../records/identity.ts'
import { safeUrl } from '../records/safe-url.ts'
import { reporters } from '../reporters/index.ts'
import type { ReportFormat } from '../reporters/index.ts'
import { flattenProblem } from '../reporters/json.ts'
import type { ReportContext } from '../reporters/reporter.ts'
import type { SourcePath } from '../sources/files.ts'
import { readShard } from '../sources/shard.ts'
import { readEntry } from '../sources/source-config.ts'
import { placeCache } from '../sources/stat-cache.ts'
import type { PortalConfig, SourceEntry } from '../../schemas/types.gen.ts'
import { hashCode } from './code-hash.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command, CommandContext } from './command.ts'
import { readInstance } from './instance.ts'
import type { Instance } from './instance.ts'
import { describeReport, historyOption, placeHistory } from './places.ts'
import { readReportFormat, reportOption } from './report-format.ts'

/** Brings artefacts into the history. */
export const ingestCommand: Command = {
  name: 'ingest',
  usage: '[PATH...]',
  summary: 'Reads benchmark reports and adds what is new to the history.',
  options: [
    { name: 'project', value: 'ID', help: 'Project that all of it belongs to.' },
    historyOption,
    { name: 'dry-run', help: 'Tells what would be added and writes nothing.' },
    { name: 'shard', value: 'I/N', help: 'Takes the Ith of N parts, so that N jobs share the work.' },
    { name: 'source-url', value: 'URL', help: 'Where anyone can have these artefacts.' },
    reportOption,
  ],
  examples: [
    'ingest',
    'ingest artefacts/run-report.json --project my-project',
    "ingest 'reports/**/*.json' --dry-run --format json",
    'ingest --shard 2/8',
  ],
  takesPaths: true,
  async run(context) {
    const chosen = await readReportFormat(context)
    if ('refusal' in chosen) return chosen.refusal
    const wrong = describeWrongValue(context)
    if (wrong !== undefined) return refuseUsage(wrong)
    const { problems: own, ...instance } = await readInstance(context.root)
    const { config } = instance
    const report = await ingest(context, instance)
    const problems = [...own, ...report.problems]
    const output = writeReport({ ...report, problems }, chosen.format, describeReport(context, config))
    return { output, exitCode: exitCodeFor(problems) }
  },
}

async function ingest(context: CommandContext, instance: Omit<Instance, 'problems'>): Promise<IngestReport> {
  const { root, standing, values } = context
  const historyDir = placeHistory(context, instance.config)
  const reading = describeReading(context, instance)
  const shard = readShard(values.get('shard') ?? '')
  return ingestArtefacts({
    ...reading,
    fetched: listFetched(context, instance.config),
    historyDir,
    ...(shard === undefined ? {} : { shard }),
    dryRun: values.has('dry-run'),
    cache: () => {
      const known = [reading.project ?? null, reading.mapping, instance.projects, standing, hashCode()]
      return placeCache(root, historyDir, hash('sha256', canonicalJson(known), 'hex'))
    },
  })
}

/** What is read, and by which rules: the same whether it goes into the history or into a bundle. */
export function describeReading(
  context: CommandContext,
  { config, projects, csvMappings: mappings }: Omit<Instance, 'problems'>,
): Omit<IngestRequest, 'historyDir' | 'dryRun' | 'cache'> {
  const { standing, values, onProgress } = context
  const project = values.get('project')
  return {
    sources: listSources(context, config),
    standing,
    mapping: config?.mapping ?? [],
    csvMappings: { ...noMappings, mappings, digest: mappings.length === 0 ? '' : hashText(canonicalJson(mappings)) },
    knownProjects: new Set(projects),
    ...(project === undefined ? {} : { project }),
    onProgress,
  }
}

/** The paths of the command line, else the sources of portal.config.yml, which count from its folder. */
function listSources(
  { root, standing, paths, values }: CommandContext,
  config: PortalConfig | undefined,
): SourcePath[] {
  const url = safeUrl(values.get('source-url'))
  if (paths.length === 0) return (config?.sources ?? []).flatMap((source) => listFiles(source, root))
  return paths.map((path) => ({ path, from: standing, ...(url === undefined ? {} : { url }) }))
}

/** A source that lies here; one that is asked over the network has left its files in the inbox. */
function listFiles(source: SourceEntry, from: string): readonly SourcePath[] {
  const read = readEntry(source)
  if (!('path' in read)) return []
  const { project, url } = source
  const given = { ...(project === undefined ? {} : { project }), ...(url === undefined ? {} : { url }) }
  return [{ path: read.path, from, ...(source.type === 'zip' ? { type: 'zip' } : {}), ...given }]
}

/** What `sources fetch` left behind, unless the person names what to read. A part of an ingest leaves it for the whole. */
function listFetched(
  { root, paths, values }: CommandContext,
  config: PortalConfig | undefined,
): NonNullable<IngestRequest['fetched']> {
  const sources = config?.sources ?? []
  const waiting = paths.length === 0 && !values.has('shard') ? listWaiting(root, sources) : []
  return { waiting, files: listWaitingFiles(waiting, sources) }
}

/** What is wrong with the options that say whose results these are and where they come from. */
export function describeWrongValue({ values, paths }: CommandContext): string | undefined {
  const project = values.get('project')
  if (project !== undefined && !(project.length <= 64 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(project))) {
    return `--project ${JSON.stringify(project)} is no id: small letters, digits and single hyphens, at most 64.`
  }
  const shard = values.get('shard')
  if (shard !== undefined && readShard(shard) === undefined) {
    return `--shard ${JSON.stringify(shard)} is no part of a whole: 1/4 is the first of four, and 256 are the most.`
  }
  const url = values.get('source-url')
  if (url === undefined) return undefined
  if (safeUrl(url) === undefined) return `--source-url ${JSON.stringify(url)} is no public http or https address.`
  return paths.length === 0 ? '--source-url needs a PATH; a source of portal.config.yml has its own url.' : undefined
}

function writeReport(report: IngestReport, format: ReportFormat, context: ReportContext): string {
  const { problems, ...counts } = report
  if (format === 'json') return `${JSON.stringify({ ...counts, problems: problems.map(flattenProblem) })}\n`
  const text = reporters[format](problems, context)
  if (format !== 'text') return `${text}\n`
  return `${[text, writeSummary(report)].filter((part) => part !== '').join('\n')}\n`
}

function writeSummary({
  files,
  points,
  added,
  duplicates,
  gaps,
  unrecognised,
}: Omit<IngestReport, 'problems'> & {
  readonly problems: readonly Problem[]
}): string {
  const read = `${count(files, 'file')}, ${count(points, 'point')}: ${added} new, ${duplicates} known already`
  const more = [
    gaps === 0 ? [] : [`${gaps} of the new without a value`],
    unrecognised === 0 ? [] : [`${count(unrecognised, 'file')} not recognised`],
  ].flat()
  return `${[read, ...more].join(', ')}.`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
