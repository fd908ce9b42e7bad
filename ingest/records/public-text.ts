// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What may hide a path, an address or a character that no page can show; everything else is left as it is. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const suspicious = /[\u0000-\u001f\u007f@/\\~\ud800-\udfff]/
// eslint-disable-next-line no-control-regex -- as above
const control = /[\u0000-\u001f\u007f]+/g
/** What may stand before a path inside a text, a short option such as `-I` included. */
const before = String.raw`(^|[\s'"\`=,:;([{<>|]|(?<=^|[\s'"])-[A-Za-z]+)`
const lead = String.raw`((?:[a-z][a-z0-9+.-]{0,20}:\/)?(?:~[\w.-]{0,64}|\$\{?\w{1,64}\}?|\.{1,2}|[A-Za-z]:)?)`
const path = new RegExp(String.raw`${before}${lead}[/\\]([^\s'"\`,;:()[\]{}<>|]+)`, 'gi')
const wholePath = new RegExp(String.raw`^${lead}[/\\].*[/\\]`, 'i')
const address = /[^\s'"`=,:;()[\]{}<>|@/]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}\b/gi

/**
 * Text without what must never enter the history: of a path only the last part stays, without its extension;
 * e-mail addresses and control characters go. A relative name with a slash, such as a module `OpenFOAM/11`, stays.
 */
export function toPublicText(text: string): string {
  if (!suspicious.test(text)) return text
  const clean = text.toWellFormed().replace(control, ' ').trim()
  if (wholePath.test(clean)) return shortenPath(clean).replace(address, '')
  return clean.replace(path, shortenMatch).replace(address, '')
}

/** Keeps what only looks like a path, such as the `/s` of a rate. */
function shortenMatch(match: string, start: string, root: string, rest: string): string {
  if (root === '' && !/[/\\]/.test(rest)) return match
  return start + shortenPath(rest)
}

function shortenPath(text: string): string {
  const last = text.split(/[/\\]/).findLast((part) => part !== '') ?? ''
  return last.replace(/(?<=.)\.[A-Za-z][A-Za-z0-9]{0,5}$/, '')
}
