// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
const webAddress = /^https?:\/\//i
const controlCharacter = /\p{Cc}/u

/**
 * A web address that may stand in a link, as browsers normalise it (WHATWG URL); undefined for everything else. Only http and
 * https, nothing that carries a user name or password, and no control character, which a browser would drop before it reads.
 */
export function safeUrl(text: string | undefined): string | undefined {
  if (text === undefined || controlCharacter.test(text)) return undefined
  const trimmed = text.trim()
  if (!webAddress.test(trimmed)) return undefined
  const url = URL.parse(trimmed)
  if (url === null || url.username !== '' || url.password !== '') return undefined
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
}
