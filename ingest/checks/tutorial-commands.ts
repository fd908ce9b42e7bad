// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { findPage } from '../records/tutorials/tutorial-page.ts'
import { readTutorialSteps } from '../records/tutorials/tutorial-steps.ts'
import type { SiteCommands } from '../records/tutorials/site-variants.ts'
import type { TestedCommands } from '../records/tutorials/tutorial-step.ts'

/** What the fences of a written page do wrong: each block of commands of a tutorial is run, or says why it is not. */
export function checkTutorialCommands(file: string, text: string, sites?: readonly SiteCommands[]): Problem[] {
  const page = findPage(file)
  if (page === undefined) return []
  return readTutorialSteps(text, page.kind, sites).faults.map(({ code, line, message, hint }) =>
    makeProblem({ code, message, file, hint, position: { line, column: 1 } }),
  )
}

/** Commands of a translation that differ from those of the same id in the original, which are the ones that are run. */
export function checkTranslatedCommands(file: string, text: string, original: string): Problem[] {
  const page = findPage(file)
  if (page === undefined) return []
  const known = new Map(listTests(original, page.kind).map((step) => [step.id, step]))
  return listTests(text, page.kind).flatMap(({ id, commands, line }) => {
    const first = known.get(id)
    if (first !== undefined && dropRemarks(first.commands) === dropRemarks(commands)) return []
    const message =
      first === undefined
        ? `The original page has no block "${id}" that is run, so nobody runs this one.`
        : `The block "${id}" has other commands than the one of the original page, in line ${first.line}, which is what is run.`
    const hint = 'Write the same commands in both languages; remarks may differ.'
    return [makeProblem({ code: 'command/translation-differs', message, file, hint, position: { line, column: 1 } })]
  })
}

function listTests(text: string, kind: 'tutorial' | 'guide'): readonly TestedCommands[] {
  return readTutorialSteps(text, kind).steps.filter((step) => step.kind === 'test')
}

/** Commands without the lines that a shell does not read. */
function dropRemarks(commands: string): string {
  const lines = commands.split('\n').filter((line) => !line.trimStart().startsWith('#'))
  return lines.map((line) => line.trimEnd()).join('\n')
}
