// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { Agent, request } from 'undici'
import type { Dispatcher } from 'undici'
import { guardLookup, isReachable, literalAddress } from './address-guard.ts'
import type { HostRules, Reach } from './address-guard.ts'
import { describeRefusal } from './http-faults.ts'
import { makeFault } from './source-fault.ts'

/** A secret and the one origin it is meant for. */
export interface Token {
  readonly origin: string
  readonly header: string
  readonly value: string
}

/** One question, whatever it takes to have it answered. */
export interface Hop {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly token?: Token | undefined
  readonly signal: AbortSignal
}

/** Connections, those that may end only at public addresses and those that may end in a private network. */
export type Agents = Readonly<Record<Reach, Agent>>

const maxRedirects = 3
const connectTimeoutMs = 5000

/** Connections of one fetch. */
export function openAgents(): Agents {
  const open = (reach: Reach) => new Agent({ connect: { lookup: guardLookup(reach), timeout: connectTimeoutMs } })
  return { public: open('public'), private: open('private') }
}

/**
 * Asks, and follows at most three redirects, each checked like the first address. A token goes to its own origin and is gone
 * for good with the first hop to another one.
 */
export async function askHops(hop: Hop, agents: Agents, rules: HostRules): Promise<Dispatcher.ResponseData> {
  const mayBePrivate = rules.privateHosts.has(hop.url.host)
  let { url, token } = hop
  for (let redirects = 0; ; redirects += 1) {
    const reach = mayBePrivate && rules.privateHosts.has(url.host) ? 'private' : 'public'
    refuseHop(url, reach, rules)
    if (token?.origin !== url.origin) token = undefined
    const secret = token !== undefined && (url.protocol === 'https:' || reach === 'private')
    const headers = secret ? { ...hop.headers, [token?.header ?? '']: token?.value } : hop.headers
    const answer = await request(url, { dispatcher: agents[reach], headers, signal: hop.signal })
    const target = readLocation(answer)
    if (target === undefined) return answer
    // What stands in the body of a redirect is of no use, and as long as the server likes.
    answer.body.on('error', () => undefined).destroy()
    if (redirects === maxRedirects) throw makeFault(hop.url, tooManyRedirects)
    url = resolveRedirect(target, url)
  }
}

const tooManyRedirects = {
  code: 'source/unreachable',
  message: `The server redirects more than ${maxRedirects} times.`,
  hint: 'Write the address that it ends at, if it ends.',
} as const

function readLocation({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return undefined
  const { location } = headers
  return typeof location === 'string' ? location : location?.[0]
}

function resolveRedirect(target: string, from: URL): URL {
  const url = URL.parse(target, from)
  if (url === null) throw makeFault(from, describeRefusal('It redirects to something that is no address'))
  return url
}

function refuseHop(url: URL, reach: Reach, rules: HostRules): void {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw makeFault(url, describeRefusal(`It leads to ${JSON.stringify(url.protocol)}, which is no web address`))
  }
  if (url.username !== '' || url.password !== '') {
    throw makeFault(url, describeRefusal('The address has a user or a password in it'))
  }
  if (url.protocol === 'http:' && !rules.httpHosts.has(url.host) && reach !== 'private') {
    throw makeFault(url, describeRefusal('It leads to an address without encryption'))
  }
  const literal = literalAddress(url)
  if (literal !== undefined && !isReachable(literal, reach)) {
    throw makeFault(url, describeRefusal('It leads to an address inside a private network or on this machine'))
  }
}
