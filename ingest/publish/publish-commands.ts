// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { readSites } from '../documents/collections.ts'
import { readSnapshot } from '../documents/snapshot-files.ts'
import type { PageFile } from '../documents/tutorial-files.ts'
import type { Problem } from '../problem.ts'
import type { CommandsData, PageCommand } from '../records/site-commands.ts'
import { nameText } from '../records/tutorials/command-results.ts'
import type { BlockResult } from '../records/tutorials/command-results.ts'
import type { SiteCommands } from '../records/tutorials/site-variants.ts'
import { findPage } from '../records/tutorials/tutorial-page.ts'
import { readTutorialSteps } from '../records/tutorials/tutorial-steps.ts'
import type { TestedCommands, TutorialStep } from '../records/tutorials/tutorial-step.ts'
import type { SiteWriter } from './site-writer.ts'

/** Writes how the commands of pages went. Translations tell what the original did; a text that has changed since has no result. */
export async function publishCommands(
  root: string,
  pages: readonly PageFile[],
  writer: Pick<SiteWriter, 'write'>,
): Promise<readonly Problem[]> {
  const snapshot = await readSnapshot(root, 'command-snapshot')
  const results = new Map(snapshot.record?.tutorials.map(({ tutorial, blocks }) => [tutorial, blocks]))
  const sites = await readSites(root)
  const steps = new Map(pages.map(({ file, text }) => [file, readSteps(file, text, sites)]))
  const entries = pages.flatMap(({ file }): [string, readonly PageCommand[]][] => {
    const page = findPage(file)
    const own = (steps.get(file) ?? []).filter(({ kind }) => kind !== 'file')
    if (page === undefined || own.length === 0) return []
    const original = steps.get(`content/docs/${page.id}.md`) ?? []
    const known = results.get(page.id) ?? []
    const commands = own.flatMap((step) => describeStep(step, { original, known }))
    return [[page.language === undefined ? page.id : `${page.language}/${page.id}`, commands]]
  })
  writer.write('commands.json', { pages: Object.fromEntries(entries) } satisfies CommandsData)
  return snapshot.problems.map((problem) => ({ ...problem, severity: 'warning' }))
}

function readSteps(file: string, text: string, sites: readonly SiteCommands[]): readonly TutorialStep[] {
  const page = findPage(file)
  return page === undefined ? [] : readTutorialSteps(text, page.kind, sites).steps
}

interface Known {
  readonly original: readonly TutorialStep[]
  readonly known: readonly BlockResult[]
}

function describeStep(step: TutorialStep, { original, known }: Known): readonly PageCommand[] {
  if (step.kind === 'file') return []
  const command = step.commands.trim().split('\n')[0]?.slice(0, 200) ?? ''
  if (step.kind === 'no-test') return [{ command, state: 'untested', reason: step.reason, tools: [] }]
  const { id } = step
  const text = original.find((one): one is TestedCommands => one.kind === 'test' && one.id === id)
  const result = text && known.find((one) => one.id === id && one.text === hashText(text))
  if (result === undefined) return [{ id, command, state: 'never', tools: [] }]
  const { result: state, reason, date, tools = [] } = result
  const optional = { ...(reason === undefined ? {} : { reason }), ...(date === undefined ? {} : { date }) }
  return [{ id, command, state, tools, ...optional }]
}

function hashText(step: TestedCommands): string {
  return createHash('sha256').update(nameText(step)).digest('hex').slice(0, 16)
}
