// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { listCodeBlocks } from './code-blocks.ts'
import type { CodeBlock } from './code-blocks.ts'
import { parseFenceAttributes } from './fence-attributes.ts'
import { checkBlockSites } from './site-faults.ts'
import { chooseText } from './site-variants.ts'
import type { SiteCommands } from './site-variants.ts'
import { checkAttributes, isCommandBlock, isMarked } from './step-faults.ts'
import type { StepFault, TutorialStep } from './tutorial-step.ts'

/** Seconds that a block may take when it does not say. */
export const usualTimeoutSeconds = 60

/** A tutorial says of each block of commands whether it is run. A guide may leave that out. */
export type PageKind = 'tutorial' | 'guide'

/**
 * What the reader of a page does, in order, and what its fences do wrong. A block that does something wrong is no step. Blocks that
 * are written once for each machine have the commands of the one on which tutorials are tested; without machines they stay as they are.
 */
export function readTutorialSteps(
  page: string,
  kind: PageKind = 'tutorial',
  sites?: readonly SiteCommands[],
): {
  readonly steps: readonly TutorialStep[]
  readonly faults: readonly StepFault[]
} {
  const steps: TutorialStep[] = []
  const faults: StepFault[] = []
  const lines = new Map<string, number>()
  for (const block of listCodeBlocks(page)) {
    const unfit = sites === undefined ? [] : checkBlockSites(block, sites)
    if (kind === 'guide' && !isMarked(block)) {
      faults.push(...unfit)
      continue
    }
    const found = [...checkAttributes(block), ...unfit]
    faults.push(...found)
    const step = found.length > 0 ? undefined : readStep({ ...block, text: chooseText(block, sites ?? []) })
    if (step === undefined) continue
    const known = step.kind === 'test' ? lines.get(step.id) : undefined
    if (step.kind === 'test' && known !== undefined) faults.push(describeDouble(step.id, { known, line: step.line }))
    else steps.push(step)
    if (step.kind === 'test' && known === undefined) lines.set(step.id, step.line)
  }
  return { steps, faults }
}

function readStep(block: CodeBlock): TutorialStep | undefined {
  const { meta, line, text } = block
  const { words, pairs } = parseFenceAttributes(meta)
  const values = new Map(pairs)
  const path = values.get('file') ?? values.get('append')
  if (path !== undefined) return { kind: 'file', line, path, text: `${text}\n`, isAppended: values.has('append') }
  if (!isCommandBlock(block)) return undefined
  const commands = block.language === 'console' ? keepTyped(text) : text
  if (words.includes('no-test')) return { kind: 'no-test', line, commands, reason: values.get('reason') ?? '' }
  const expect = values.get('expect')
  return {
    kind: 'test',
    line,
    id: values.get('id') ?? '',
    commands,
    ...(expect === undefined ? {} : { expect }),
    mustFail: words.includes('expect-error'),
    timeoutSeconds: Number(values.get('timeout') ?? usualTimeoutSeconds),
    isInPortal: values.get('in') === 'portal',
    needs: (values.get('needs') ?? '').split(',').filter((name) => name !== ''),
  }
}

/** What a console shows behind its prompts; a line behind `> ` goes on with the one before. */
function keepTyped(text: string): string {
  const lines = text.split('\n').filter((line) => /^[$>] /.test(line))
  return lines.map((line) => line.slice(2)).join('\n')
}

function describeDouble(id: string, { known, line }: { readonly known: number; readonly line: number }): StepFault {
  const message = `The id "${id}" is that of the block of line ${known} already, so nobody could tell their results apart.`
  return { code: 'command/bad-id', line, message, hint: 'Give this block an id of its own.' }
}
