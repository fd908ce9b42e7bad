// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Longest line that is looked at to tell what a text is. */
const longest = 10_000

/** First lines of a text that hold something, at most so many, without the rest being looked at; '' when there are fewer. */
export function readFirstLines(text: string | undefined, count: number): readonly string[] {
  const lines = (text ?? '').slice(0, longest).split('\n')
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, count)
}

/** First line of a text that holds something; '' when none does. */
export function readFirstLine(text: string | undefined): string {
  return readFirstLines(text, 1)[0] ?? ''
}
