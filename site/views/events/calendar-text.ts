// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Lines of iCalendar (RFC 5545). */

const mostOctets = 75
const encoder = new TextEncoder()

/** A text as the value of a property: separators are escaped, line breaks are told, other control characters are left out. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
}

/** A line in pieces of at most 75 octets, never cut inside a character; each piece after the first begins with a space. */
export function foldLine(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > mostOctets) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}

/** Lines as the text of a file. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

/** Milliseconds as the local time of a calendar, `20270301T093000`. */
export function basicTime(local: number): string {
  return new Date(local).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
}

/** Milliseconds of UTC, `20270301T083000Z`. */
export function basicInstant(at: number): string {
  return `${basicTime(at)}Z`
}
