// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { holdsText } from './command-output.ts'
import type { TestedCommands } from './tutorial-step.ts'

/** How commands ended, and what they wrote. */
export interface EndedRun {
  readonly ended: 'done' | 'timeout' | 'too-much-output'
  readonly code?: number
  readonly output: string
}

/** What commands did other than the page says, in a sentence; undefined when they did it. */
export function judgeRun(
  { mustFail, expect, timeoutSeconds }: Pick<TestedCommands, 'mustFail' | 'expect' | 'timeoutSeconds'>,
  { ended, code, output }: EndedRun,
): string | undefined {
  if (ended === 'timeout') return `It ran longer than ${timeoutSeconds} seconds.`
  if (ended === 'too-much-output') return 'It wrote more than anybody would read.'
  if (code === undefined) return 'Its shell was ended from outside.'
  if (mustFail && code === 0) return 'It ended well, and the page says that it fails.'
  if (!mustFail && code !== 0) return `It ended with exit code ${code}.`
  if (expect !== undefined && !holdsText(output, expect)) return `Its output does not hold "${expect}".`
  return undefined
}
