// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Untrusted text that Markdown, HTML, tables, mentions and issue links all leave alone: every mark becomes an entity, characters
 * that nobody sees become spaces, and addresses are no links.
 */
export function escapeMarkdown(text: string): string {
  const plain = Array.from(text, (character) =>
    /[\p{L}\p{N} .,:;'()=/-]/u.test(character) ? character : toEntity(character),
  )
  return plain
    .join('')
    .replaceAll('//', '&#47;&#47;')
    .replaceAll(/:(?=\S)/g, '&#58;')
    .replaceAll(/www\./gi, 'www&#46;')
}

/** At most so many characters, with an ellipsis for the rest. */
export function shortenText(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

function toEntity(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character)) return ' '
  // Names and numbers are looked for after the entities have become text: nothing may stand directly behind these two.
  return character === '@' || character === '#' ? `&#${code};\u200B` : `&#${code};`
}
