// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { artefactLimit } from '../documents/decode.ts'
import { ingestArtefacts } from '../pipeline.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { makeBundle, writeBundle } from '../records/bundle.ts'
import { summariseBundle } from '../records/bundle-summary.ts'
import type { StoredDescription } from '../records/system-description.ts'
import { reporters } from '../reporters/index.ts'
import type { ReportFormat } from '../reporters/index.ts'
import { flattenProblem } from '../reporters/json.ts'
import type { ReportContext } from '../reporters/reporter.ts'
import type { KpiBundle } from '../../schemas/types.gen.ts'
import { collectCases } from './bundle-store.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command, CommandContext } from './command.ts'
import { describeReading, describeWrongValue } from './ingest.ts'
import { readInstance } from './instance.ts'
import type { Instance } from './instance.ts'
import { describeReport } from './places.ts'
import { readReportFormat, reportOption } from './report-format.ts'

/** Puts the results of artefacts into one file that a person carries to another portal. */
export const bundleCommand: Command = {
  name: 'bundle',
  usage: '[PATH...]',
  summary: 'Writes the results of artefacts into one checked file, for sites that let no artefact out.',
  options: [
    { name: 'output', value: 'FILE', help: 'File to write; needed unless --dry-run is given.' },
    { name: 'project', value: 'ID', help: 'Project that all of it belongs to.' },
    { name: 'dry-run', help: 'Tells what would be inside and writes nothing.' },
    { name: 'source-url', value: 'URL', help: 'Where anyone can have these artefacts.' },
    reportOption,
  ],
  examples: ['bundle results/ --project my-project --output carry.json', 'bundle runs.zip --dry-run'],
  takesPaths: true,
  async run(context) {
    const chosen = await readReportFormat(context)
    if ('refusal' in chosen) return chosen.refusal
    const named = context.values.get('output')
    const wrong = describeWrongValue(context)
    if (wrong !== undefined) return refuseUsage(wrong)
    if (named === undefined && !context.values.has('dry-run')) {
      return refuseUsage('bundle needs --output FILE, or --dry-run to tell what would be inside.')
    }
    const { problems: own, ...instance } = await readInstance(context.root)
    const { bundle, problems: found } = await gatherBundle(context, instance)
    const text = writeBundle(bundle)
    const limits = findLimits(bundle, text, named ?? 'bundle')
    const isWritten = named !== undefined && !context.values.has('dry-run') && limits.length === 0
    if (isWritten) writeWhole(path.resolve(context.standing, named), text)
    const problems = [...own, ...found, ...limits]
    const report = { problems, bundle, bytes: Buffer.byteLength(text), ...(isWritten ? { file: named } : {}) }
    const output = writeReport(report, chosen.format, describeReport(context, instance.config))
    return { output, exitCode: exitCodeFor(problems) }
  },
}

/** What the command has to say of a bundle; file is absent when nothing was written. */
interface BundleReport {
  readonly bundle: KpiBundle
  readonly bytes: number
  readonly file?: string
  readonly problems: readonly Problem[]
}

function writeReport(report: BundleReport, format: ReportFormat, context: ReportContext): string {
  const { bundle, problems, file } = report
  if (format === 'json') {
    const told = { written: file !== undefined, sha256: bundle.sha256, ...summariseBundle(bundle) }
    return `${JSON.stringify({ ...told, problems: problems.map(flattenProblem) })}\n`
  }
  const text = reporters[format](problems, context)
  if (format !== 'text') return `${text}\n`
  const done = file === undefined ? 'Nothing was written.' : `Written to ${file}.`
  return `${[text, describeBundle(report), done].filter((part) => part !== '').join('\n')}\n`
}

async function gatherBundle(
  context: CommandContext,
  instance: Omit<Instance, 'problems'>,
): Promise<{ bundle: KpiBundle; problems: readonly Problem[] }> {
  const store = collectCases()
  const descriptions: StoredDescription[] = []
  const onDescription = (one: StoredDescription) => void descriptions.push(one)
  // The history is never opened: what is known there already is in the bundle all the same.
  const nowhere = { historyDir: '', dryRun: true, cache: () => undefined, store, onDescription }
  const { problems } = await ingestArtefacts({ ...describeReading(context, instance), ...nowhere })
  return { bundle: makeBundle(store.list(), descriptions), problems }
}

/** A bundle that nobody could read, or that holds nothing, is not written. */
function findLimits(bundle: KpiBundle, text: string, file: string): readonly Problem[] {
  const bytes = Buffer.byteLength(text)
  if (bytes > artefactLimit) {
    const message = `The bundle would have ${bytes.toLocaleString('en')} bytes; at most ${artefactLimit.toLocaleString('en')} are read.`
    return [
      makeProblem({ code: 'document/too-large', message, file, hint: 'Make several bundles of fewer artefacts.' }),
    ]
  }
  if (bundle.artefacts.length + (bundle.systems?.length ?? 0) > 0) return []
  const message = 'There are no results to put into a bundle.'
  return [makeProblem({ code: 'artefact/empty', severity: 'error', message, file })]
}

/** All or nothing: who carries half a file finds out too late. */
function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, text, { flush: true })
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** In words, for who has to decide whether the file may leave the house. */
function describeBundle({ bundle, bytes }: BundleReport): string {
  const { artefacts, systems, cases, points, gaps, from, to, texts } = summariseBundle(bundle)
  const span = from === undefined || to === undefined ? [] : [`Runs from ${from} to ${to}.`]
  return [
    `${artefacts} artefacts, ${systems} descriptions of systems, ${cases} cases, ${points} points (${gaps} without a value), ${bytes} bytes.`,
    `SHA-256 ${bundle.sha256}`,
    ...span,
    'Every text in it:',
    ...texts.map(({ what, texts: list }) => `  ${what}: ${list.join(', ')}`),
    'All else are numbers, times and hashes (of artefacts, runs, cases and job numbers). User names, host names, lists of nodes,',
    'paths, command lines and e-mail addresses were left out when the artefacts were read.',
  ].join('\n')
}
