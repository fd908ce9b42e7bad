// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readMetrics, readProjects } from '../documents/content.ts'
import { openConfigured } from '../history/open-engine.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { buildProjectDirectory } from '../publish/project-directory.ts'
import { writeComparisonMarkdown } from '../records/compare-markdown.ts'
import { compareMeasures } from '../records/compare-runs.ts'
import type { Comparison } from '../records/compare-runs.ts'
import { writeComparisonText } from '../records/compare-text.ts'
import { buildRegistry } from '../records/metric-registry.ts'
import { seriesSlug } from '../records/series.ts'
import { flattenProblem } from '../reporters/json.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command, CommandContext, CommandResult } from './command.ts'
import { pairMeasures } from './compare-pairs.ts'
import { groupSeries } from './compare-series.ts'
import type { SideSeries } from './compare-series.ts'
import { readSides } from './compare-sides.ts'
import { describeWrongValue } from './ingest.ts'
import { readInstance } from './instance.ts'
import { describeReport, historyOption, placeHistory } from './places.ts'
import { chooseFormat } from './report-format.ts'

const defaultThreshold = '5%'

/** Says whether a run is worse than what was before. */
export const compareCommand: Command = {
  name: 'compare',
  usage: '--baseline A --candidate B',
  summary: 'Says whether a run is worse than another, or than the history before it.',
  options: [
    { name: 'baseline', value: 'A', help: 'history, history:SYSTEM, a run of the history, or a path (history).' },
    { name: 'candidate', value: 'B', help: 'A run of the history (the first digits will do), or a path.' },
    { name: 'project', value: 'ID', help: 'Project that artefacts belong to.' },
    { name: 'threshold', value: 'SHARE', help: `Smallest change that counts, 5% or 0.05 (${defaultThreshold}).` },
    { name: 'fail-on', value: 'POLICY', help: 'regression: exit code 1 when it is worse; never (regression).' },
    historyOption,
    { name: 'format', value: 'FORMAT', help: 'text, json, markdown (text).' },
  ],
  examples: [
    'compare --candidate results/ --project my-project',
    'compare --baseline before.json --candidate after.json --format markdown',
    'compare --baseline 0f343b09 --candidate 7c21aa54 --threshold 10%',
  ],
  takesPaths: false,
  async run(context) {
    const chosen = await chooseFormat(context, ['text', 'json', 'markdown'])
    if ('refusal' in chosen) return chosen.refusal
    const wrong = describeWrongOption(context) ?? describeWrongValue(context)
    if (wrong !== undefined) return refuseUsage(wrong)
    return answer(context, chosen.format)
  },
}

async function answer(context: CommandContext, format: 'text' | 'json' | 'markdown'): Promise<CommandResult> {
  const found = await compare(context)
  if ('refusal' in found) return found.refusal
  const { comparison, problems } = found
  const isFailing = comparison.verdict === 'worse' && context.values.get('fail-on') !== 'never'
  const exitCode = isFailing ? 1 : exitCodeFor(problems)
  if (format !== 'json') {
    const write = format === 'text' ? writeComparisonText : writeComparisonMarkdown
    return { output: write(comparison), messages: problems, exitCode }
  }
  const { verdict, rows, ...rest } = comparison
  return { output: `${JSON.stringify({ verdict, rows, ...rest, problems: problems.map(flattenProblem) })}\n`, exitCode }
}

type Compared = { readonly comparison: Comparison; readonly problems: readonly Problem[] } | Refused

interface Refused {
  readonly refusal: CommandResult
}

async function compare(context: CommandContext): Promise<Compared> {
  const { problems: own, ...instance } = await readInstance(context.root)
  const { config } = instance
  const [metrics, projects] = await Promise.all([readMetrics(context.root), readProjects(context.root)])
  const access = { historyDir: placeHistory(context, config), environment: context.environment }
  const named = context.values.has('history') ? undefined : config?.history
  const reader = await openConfigured({ ...access, config: named })
  try {
    const sides = await readSides(context, reader, instance)
    if ('refusal' in sides) return sides
    const registry = buildRegistry(metrics.record)
    const { identify } = buildProjectDirectory(projects.record ?? [], config?.outsideProjects ?? [])
    const known = groupSeries(sides.known, { registry, identify })
    const { site } = describeReport(context, config)
    const findPage = (key: string, series: SideSeries) =>
      site !== undefined && known.has(key) ? addressPage(site, series) : undefined
    const measures = pairMeasures({ ...sides, registry, identify, findPage })
    const problems = [...own, ...metrics.problems, ...reader.problems, ...sides.problems]
    const empty = measures.some(({ candidate }) => candidate.length > 0) ? [] : [describeNothing(context)]
    return { comparison: compareMeasures(measures, readThreshold(context) ?? 0), problems: [...problems, ...empty] }
  } finally {
    reader.close()
  }
}

function addressPage(site: string, { place, resolved }: SideSeries): string {
  return `${site.replace(/\/?$/, '/')}kpi/${place.project}/${seriesSlug(place, resolved.metric)}/`
}

function describeWrongOption(context: CommandContext): string | undefined {
  const { values } = context
  const policy = values.get('fail-on') ?? 'regression'
  if (!values.has('candidate')) return 'compare needs --candidate B: a run of the history, or a path.'
  if (!['regression', 'never'].includes(policy)) return `--fail-on ${JSON.stringify(policy)}: regression or never.`
  if (readThreshold(context) !== undefined) return undefined
  return `--threshold ${JSON.stringify(values.get('threshold'))} is no share: 5% and 0.05 are the same.`
}

/** A share below 1: 5% or 0.05. */
function readThreshold({ values }: CommandContext): number | undefined {
  const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,6})?)(%?)$/.exec(values.get('threshold') ?? defaultThreshold) ?? []
  if (digits === undefined) return undefined
  const share = percent === '%' ? Number(digits) / 100 : Number(digits)
  return share < 1 ? share : undefined
}

/** A benchmark that left nothing behind must not look like one that ran well. */
function describeNothing({ values }: CommandContext): Problem {
  const candidate = values.get('candidate') ?? ''
  const message = `${JSON.stringify(candidate)} has no case of a benchmark, so nothing was compared.`
  const hint = 'Look whether the benchmark ran, and whether `portal check` reads what it left behind.'
  return makeProblem({ code: 'compare/nothing', message, file: candidate, hint })
}
