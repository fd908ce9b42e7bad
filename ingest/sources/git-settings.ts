// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { lookup } from 'node:dns/promises'
import { isReachable, literalAddress } from './address-guard.ts'
import type { HostRules, Reach } from './address-guard.ts'
import { describeRefusal } from './http-faults.ts'
import type { Token } from './http-hops.ts'
import { makeFault } from './source-fault.ts'

/** A setting of git: key and value. */
type Setting = readonly [string, string]

/** Checks where the host is, and lets git connect to exactly that address: it does its own network. */
export async function pinAddress(url: URL, rules: HostRules): Promise<readonly Setting[]> {
  const reach: Reach = rules.privateHosts.has(url.host) ? 'private' : 'public'
  if (url.username !== '' || url.password !== '')
    throw makeFault(url, describeRefusal('The address has a user or a password in it'))
  if (
    url.protocol !== 'https:' &&
    !(url.protocol === 'http:' && (rules.httpHosts.has(url.host) || reach === 'private'))
  ) {
    throw makeFault(url, describeRefusal('It leads to an address without encryption'))
  }
  const plain = url.protocol === 'http:' ? [['protocol.http.allow', 'always'] as const] : []
  const literal = literalAddress(url)
  const addresses = literal === undefined ? await findAddresses(url) : [literal]
  if (addresses.length === 0 || !addresses.every((address) => isReachable(address, reach))) {
    throw makeFault(url, describeRefusal('It leads to an address inside a private network or on this machine'))
  }
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  return literal === undefined
    ? [...plain, ['http.curloptResolve', `${url.hostname}:${port}:${addresses.join(',')}`]]
    : plain
}

async function findAddresses(url: URL): Promise<readonly string[]> {
  const found = await lookup(url.hostname, { all: true }).catch(() => undefined)
  if (found !== undefined) return found.map(({ address }) => address)
  throw makeFault(url, { code: 'source/unreachable', message: 'The server cannot be reached: its name is not known.' })
}

/** The token, for its own origin alone. */
export function writeToken(url: URL, token: Token | undefined): readonly Setting[] {
  if (token?.origin !== url.origin) return []
  return [[`http.${url.origin}/.extraHeader`, `${token.header}: ${token.value}`]]
}

/** Settings in the environment: what is on a command line can be read by everyone on the machine. */
export function writeSettings(settings: readonly Setting[]): Record<string, string> {
  const pairs = settings.flatMap(([key, value], index): [string, string][] => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(pairs) }
}
