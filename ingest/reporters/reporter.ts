// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem, ProblemCode } from '../problem.ts'

/** What a reporter may know beside the problems. */
export interface ReportContext {
  /** Address of the published site with its base, ending in a slash; without it no error pages are named. */
  readonly site?: string | undefined
  /** True on a terminal that shows colours. */
  readonly colour?: boolean | undefined
  /** Version of the portal. */
  readonly version?: string | undefined
}

/** Problems as text for one kind of reader, without a line break at its end; empty when there is nothing to say. */
export type Reporter = (problems: readonly Problem[], context: ReportContext) => string

/** Address of the page that explains a code. */
export function formatErrorPage(code: ProblemCode, { site }: ReportContext): string | undefined {
  return site === undefined ? undefined : `${site.replace(/\/$/, '')}/errors/${code.replace('/', '-')}/`
}

/**
 * Text from files as a log may show it, on one line: control and direction characters are written as escapes, so that
 * they move no cursor and reorder no line, and nothing in it is taken for a command by a CI runner.
 */
export function cleanLogText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    })
    .replaceAll(/##(?=\[|vso)/g, '# #')
}
