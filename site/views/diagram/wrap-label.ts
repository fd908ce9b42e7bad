// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A label in lines of at most so many characters; a longer word keeps its line. */
export function wrapLabel(label: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of label.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
