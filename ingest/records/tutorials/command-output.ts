// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

// A control sequence (colours, cursor, erase), a title of the window, another escape, or one character.
const piece =
  // eslint-disable-next-line no-control-regex -- these are what terminals write
  /\u001B\[(?<parameters>[0-?]*)[ -/]*(?<final>[@-~])|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[^[\]]?|(?<character>[\s\S])/gu

/**
 * What a person sees when a terminal shows this output: what a progress bar has overwritten is gone, and so are colours and spaces at
 * the ends of lines.
 */
export function normaliseOutput(output: string): string {
  return output.split('\n').map(showLine).join('\n')
}

/** True when the output holds a text, whatever white space either has. */
export function holdsText(output: string, wanted: string): boolean {
  return squeeze(normaliseOutput(output)).includes(squeeze(wanted))
}

/** Plays one line as a terminal does: a carriage return goes back to its start, and what comes then overwrites. */
function showLine(line: string): string {
  let cells: string[] = []
  let cursor = 0
  for (const { groups = {} } of line.matchAll(piece)) {
    const { character, final, parameters } = groups
    if (final === 'K') cells = eraseCells(cells, { cursor, parameters: parameters ?? '' })
    if (character === undefined) continue
    if (character === '\r') cursor = 0
    else if (character === '\b') cursor = Math.max(0, cursor - 1)
    else if (isShown(character)) {
      while (cells.length < cursor) cells.push(' ')
      cells[cursor] = character
      cursor += 1
    }
  }
  return cells.join('').trimEnd()
}

/** Erase in line: 0 or nothing from the cursor to the end, 1 up to the cursor, 2 all of it. */
function eraseCells(
  cells: readonly string[],
  { cursor, parameters }: { readonly cursor: number; readonly parameters: string },
): string[] {
  if (parameters === '1') return cells.map((cell, index) => (index <= cursor ? ' ' : cell))
  return parameters === '2' ? [] : cells.slice(0, cursor)
}

function isShown(character: string): boolean {
  return character === '\t' || !/\p{Cc}/u.test(character)
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
