// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CommandSnapshot } from '../../../schemas/types.gen.ts'
import type { TestedCommands } from './tutorial-step.ts'

/** The results of one tutorial. */
export type TutorialResults = CommandSnapshot['tutorials'][number]

/** How one block went. */
export type BlockResult = TutorialResults['blocks'][number]

/** What decides a result: with other commands or another expectation, an older one says nothing. Lines do not count. */
export function nameText({ commands, expect, mustFail, isInPortal }: TestedCommands): string {
  const lines = commands.split('\n').map((line) => line.trimEnd())
  return JSON.stringify([lines.join('\n'), expect ?? null, mustFail, isInPortal])
}

/** What is known after a run: the new results, the older ones of tutorials that were not asked for, and nothing of what is gone. */
export function mergeResults(
  before: readonly TutorialResults[],
  { ran, existing }: { readonly ran: readonly TutorialResults[]; readonly existing: ReadonlySet<string> },
): readonly TutorialResults[] {
  const fresh = new Map(ran.map((one) => [one.tutorial, one]))
  const known = new Map(before.map((one) => [one.tutorial, one]))
  return [...existing].sort().flatMap((tutorial) => {
    const now = fresh.get(tutorial)
    const then = known.get(tutorial)
    if (now === undefined) return then === undefined ? [] : [then]
    const blocks = now.blocks.map((block) => keepOlder(block, then?.blocks ?? []))
    return blocks.length === 0 ? [] : [{ tutorial, blocks: blocks.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }]
  })
}

/** A block that could not be tried here keeps what it did elsewhere, as long as it says the same. */
function keepOlder(now: BlockResult, before: readonly BlockResult[]): BlockResult {
  if (now.result !== 'not-run') return now
  const older = before.find(({ id, text, result }) => id === now.id && text === now.text && result !== 'not-run')
  return older ?? now
}
