// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { request } from 'undici'
import { isReachable, literalAddress } from './address-guard.ts'
import type { HostRules } from './address-guard.ts'
import { describeNetworkError } from './http-faults.ts'
import type { Agents } from './http-hops.ts'

/** How an address answered. */
export interface LinkAnswer {
  readonly status: 'ok' | 'moved' | 'refused' | 'dead' | 'failed'
  readonly code?: number
  /** Where it is for good, when it moved. */
  readonly target?: string
  readonly message?: string
}

/** Who asks, through what. */
export interface LinkAsker {
  readonly agents: Agents
  readonly rules: HostRules
  readonly userAgent: string
  readonly timeoutMs: number
}

const maxRedirects = 5
const permanent: ReadonlySet<number> = new Set([301, 308])
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** What a server says to programs that it does not want; 999 is a habit of some networks. */
const refusals: ReadonlySet<number> = new Set([401, 402, 403, 405, 406, 407, 415, 418, 423, 429, 451, 999])

/**
 * Asks whether there is something at an address: HEAD, then GET where HEAD was not enough, since many servers know HEAD badly.
 * Nothing is read of a body, no cookie is kept, and no address inside a private network is asked.
 */
export async function askLink(address: string, asker: LinkAsker): Promise<LinkAnswer> {
  const head = await askBy('HEAD', address, asker)
  return head.status === 'ok' || head.status === 'moved' || head.code === 429 ? head : askBy('GET', address, asker)
}

async function askBy(method: 'HEAD' | 'GET', address: string, asker: LinkAsker): Promise<LinkAnswer> {
  const signal = AbortSignal.timeout(asker.timeoutMs)
  let url = URL.parse(address)
  let isPermanent = true
  try {
    for (let hops = 0; url !== null && hops <= maxRedirects; hops += 1) {
      const refusal = refuseAddress(url, asker.rules)
      if (refusal !== undefined) return { status: 'failed', message: refusal }
      const reach = asker.rules.privateHosts.has(url.host) ? 'private' : 'public'
      const headers = { 'user-agent': asker.userAgent, accept: '*/*' }
      const {
        statusCode,
        headers: answered,
        body,
      } = await request(url, { method, dispatcher: asker.agents[reach], headers, signal })
      body.on('error', () => undefined).destroy()
      const location = [answered.location ?? []].flat()[0]
      if (!redirects.has(statusCode) || location === undefined)
        return judge(statusCode, isPermanent && hops > 0 ? url : undefined)
      isPermanent &&= permanent.has(statusCode)
      url = URL.parse(location, url)
    }
    const message = url === null ? 'It leads to something that is no address.' : 'It leads on more than five times.'
    return { status: 'failed', message }
  } catch (error) {
    if (signal.aborted) return { status: 'failed', message: 'It did not answer in time.' }
    const { message } = describeNetworkError(error)
    return { status: message.includes('its name is not known') ? 'dead' : 'failed', message }
  }
}

function judge(code: number, target: URL | undefined): LinkAnswer {
  if (code >= 200 && code < 300) {
    return target === undefined ? { status: 'ok', code } : { status: 'moved', code, target: target.href }
  }
  if (code === 404 || code === 410)
    return { status: 'dead', code, message: 'The server says that there is nothing at this address.' }
  if (refusals.has(code)) return { status: 'refused', code, message: 'The server does not answer programs here.' }
  return { status: 'failed', code, message: 'The server answers with an error.' }
}

function refuseAddress(url: URL, { privateHosts }: HostRules): string | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'It leads to something that is no web address.'
  if (url.username !== '' || url.password !== '') return 'It leads to an address with a user or a password in it.'
  const literal = literalAddress(url)
  const isPrivate = literal !== undefined && !isReachable(literal, 'public')
  return isPrivate && !privateHosts.has(url.host) ? 'It leads to an address inside a private network.' : undefined
}
