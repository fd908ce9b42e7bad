// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HistoryReader, HistoryRow } from '../history/history.ts'
import type { StoredCase } from '../history/stored-rows.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { refuseUsage } from './command.ts'
import type { CommandContext, CommandResult } from './command.ts'
import { findRuns, pickBefore, pickRun, readRelated, readRunCases } from './compare-history.ts'
import { readArtefacts, readSideName } from './compare-side.ts'
import type { Side, SideName } from './compare-side.ts'
import type { Instance } from './instance.ts'

/** Both sides of a comparison. */
export interface Sides {
  readonly baseline: Side
  readonly candidate: Side
  readonly isHistory: boolean
  /** Rows of the history that tell which series have pages. */
  readonly known: readonly HistoryRow[]
  readonly problems: readonly Problem[]
}

interface Refused {
  readonly refusal: CommandResult
}

type Reader = Pick<HistoryReader, 'readRows' | 'readCases' | 'readRuns'>

/** A side before the history is read: a run is known by its id only. */
type OpenSide =
  | { readonly kind: 'history'; readonly system?: string }
  | { readonly kind: 'run'; readonly run: string }
  | { readonly kind: 'artefacts'; readonly side: Side; readonly problems: readonly Problem[] }

/** Reads what `--baseline` and `--candidate` name. */
export async function readSides(
  context: CommandContext,
  reader: Reader,
  instance: Omit<Instance, 'problems'>,
): Promise<Sides | Refused> {
  const named = (option: string, other: string) => readSideName(context.values.get(option) ?? other, context.standing)
  const names = { baseline: named('baseline', 'history'), candidate: named('candidate', '') }
  if (names.candidate.kind === 'history') {
    return {
      refusal: refuseUsage('--candidate is one run: its id, or the path of its results. --baseline may be history.'),
    }
  }
  const open = (name: SideName) => openSide(name, reader, () => readArtefacts(context, nameOf(name), instance))
  const baseline = await open(names.baseline)
  if ('refusal' in baseline) return baseline
  const candidate = await open(names.candidate)
  if ('refusal' in candidate) return candidate
  return joinSides(baseline, candidate, reader)
}

function nameOf(name: SideName): string {
  return name.kind === 'artefacts' ? name.path : ''
}

async function openSide(
  name: SideName,
  reader: Reader,
  read: () => ReturnType<typeof readArtefacts>,
): Promise<OpenSide | Refused> {
  if (name.kind === 'history') return name
  if (name.kind === 'artefacts') {
    const { problems, ...side } = await read()
    return { kind: 'artefacts', side, problems }
  }
  const [run, ...others] = await findRuns(reader, name.prefix)
  if (run === undefined) return { refusal: refuseUnknown(name.prefix) }
  if (others.length === 0) return { kind: 'run', run }
  return { refusal: refuseUsage(`${others.length + 1} runs begin with ${name.prefix}: write more of the id.`) }
}

async function joinSides(baseline: OpenSide, candidate: OpenSide, reader: Reader): Promise<Sides> {
  const runs = new Set([baseline, candidate].flatMap((side) => (side.kind === 'run' ? [side.run] : [])))
  const cases = runs.size === 0 ? [] : await readRunCases(reader, runs)
  const related = await readRelated(reader, [...listCases(baseline, cases), ...listCases(candidate, cases)])
  const pick = (side: OpenSide, system?: string): Side => {
    if (side.kind === 'artefacts') return side.side
    if (side.kind === 'run') return pickRun(related, cases, side.run)
    return pickBefore(related, listCases(candidate, cases), system)
  }
  return {
    baseline: pick(baseline, baseline.kind === 'history' ? baseline.system : undefined),
    candidate: pick(candidate),
    isHistory: baseline.kind === 'history',
    known: related,
    problems: [baseline, candidate].flatMap((side) => (side.kind === 'artefacts' ? side.problems : [])),
  }
}

function listCases(side: OpenSide, cases: readonly StoredCase[]): readonly StoredCase[] {
  if (side.kind === 'history') return []
  if (side.kind === 'artefacts') return [...side.side.rows, ...side.side.bare]
  return cases.filter(({ run }) => run === side.run)
}

function refuseUnknown(prefix: string): CommandResult {
  const message = `The history has no run that begins with ${prefix}.`
  const hint =
    'The export has the run of each point in its field "run"; a path that is not there looks like a run, too.'
  const problem = makeProblem({ code: 'history/unknown-run', message, file: prefix, hint })
  return { output: '', messages: [problem], exitCode: 1 }
}
