// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HttpClient } from '../sources/http-client.ts'
import { readHeader } from '../sources/http-faults.ts'
import type { Token } from '../sources/http-hops.ts'
import { makeFault } from '../sources/source-fault.ts'
import type { ReadAnswer, RepositoryAdapter } from './repository-adapter.ts'

/** One question to a package repository. */
export interface Question {
  readonly client: HttpClient
  readonly adapter: RepositoryAdapter
  readonly url: string
  readonly names: readonly string[]
  readonly etag?: string | undefined
  readonly token?: Token | undefined
}

/** What came back; undefined when nothing has changed since the answer with that mark. */
export type Answer = { readonly found: NonNullable<ReadAnswer>; readonly etag?: string } | undefined

const mostPages = 20

/** Asks, and reads the answer. Whatever is not the documented answer is an IngestError, as are all faults of the network. */
export async function askAddress(question: Question): Promise<Answer> {
  const { client, adapter, names, etag, token } = question
  const found = new Map<string, NonNullable<ReturnType<NonNullable<ReadAnswer>['get']>>>()
  let url: string | undefined = question.url
  let mark: string | undefined
  for (let page = 0; url !== undefined && page < mostPages; page += 1) {
    const known = page === 0 && etag !== undefined ? { 'if-none-match': etag } : {}
    const headers = { accept: adapter.accept, ...known }
    const answer = await client.get({ url, headers, token, limit: adapter.limit, timeoutMs: 60_000 })
    if (answer.status === 304) return undefined
    const read = adapter.read(new TextDecoder().decode(answer.bytes), names)
    if (read === undefined) throw makeFault(url, notDocumented)
    for (const [name, one] of read) {
      found.set(name, { ...one, versions: [...(found.get(name)?.versions ?? []), ...one.versions] })
    }
    if (page === 0) mark = readHeader(answer.headers, 'etag')
    url = adapter.isPaged === true ? readNext(readHeader(answer.headers, 'link'), url) : undefined
  }
  if (url !== undefined) throw makeFault(question.url, tooManyPages)
  return { found, ...(mark === undefined || mark.length > 300 ? {} : { etag: mark }) }
}

const notDocumented = {
  code: 'source/not-data',
  message: 'The answer is not what this kind of package repository documents.',
  hint: 'Look at the address in a browser: an error page, or a new form of the answer.',
} as const

const tooManyPages = {
  code: 'source/too-large',
  message: `The answer goes on for more than ${mostPages} pages.`,
} as const

/** The next page by RFC 8288, on the same server; a link to another one is not followed. */
function readNext(link: string | undefined, from: string): string | undefined {
  const target = /<([^<>]{1,2000})>[^,<>]{0,200}rel="?next"?/.exec(link ?? '')?.[1]
  const next = target === undefined ? null : URL.parse(target, from)
  return next?.origin === URL.parse(from)?.origin ? next?.href : undefined
}
