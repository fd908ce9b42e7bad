// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { positionAt } from '../documents/position.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'

/** File names of what runs while the site is built. */
const programs = /\.(?:mdx|astro|[cm]?[jt]sx?)$/i

/** A page under content/ is Markdown: MDX and scripts run at build, and a change from outside could run anything there. */
export function checkPageName(file: string): Problem[] {
  if (!programs.test(file)) return []
  const message = 'This file would run as a program while the site is built; content/ holds text and data only.'
  return [
    makeProblem({ code: 'content/generated-mdx', message, file, hint: 'Write the page in Markdown and name it .md.' }),
  ]
}

/** A Markdown page holds no script. Code that is shown, in a fence or between backticks, is none. */
export function checkPageText(file: string, text: string): Problem[] {
  const offset = blankCode(text).search(/<script\b/i)
  if (offset === -1) return []
  const message = 'This page holds a script, which would run in the browser of every reader.'
  const hint = 'Delete it; to show one, put it into a code block.'
  return [makeProblem({ code: 'content/generated-mdx', message, file, position: positionAt(text, offset), hint })]
}

/** The text with the same offsets, but blanks where code is shown. */
function blankCode(text: string): string {
  let fence: string | undefined
  const lines = text.split('\n').map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === undefined && mark !== undefined) {
      fence = mark
      return ' '.repeat(line.length)
    }
    if (fence === undefined) return line.replaceAll(/`[^`]*`/g, (code) => ' '.repeat(code.length))
    if (mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined
    return ' '.repeat(line.length)
  })
  return lines.join('\n')
}
