// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { lookup } from 'node:dns'
import type { LookupAddress, LookupOptions } from 'node:dns'
import ipaddr from 'ipaddr.js'

/** Which hosts may be asked beside public ones over https; each as a URL writes it, with the port where it is not the usual one. */
export interface HostRules {
  readonly httpHosts: ReadonlySet<string>
  readonly privateHosts: ReadonlySet<string>
}

/** public: only addresses that the whole internet can reach. private: also those of a private network and of this machine. */
export type Reach = 'public' | 'private'

/** What a socket calls to learn the addresses of a host. */
export type SocketLookup = (
  host: string,
  options: LookupOptions,
  callback: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
) => void

/** Code of the error that stops a connection to an address that must not be reached. */
export const refusedAddress = 'EREFUSEDADDRESS'

// Link-local addresses are in neither list: that is where clouds keep the credentials of a machine.
const privateRanges: ReadonlySet<string> = new Set(['private', 'uniqueLocal', 'loopback', 'carrierGradeNat'])

/**
 * True when an address may be reached. `process` turns IPv6 spellings of IPv4 addresses into what they mean, and ranges that
 * only translate to IPv4 (NAT64, 6to4) have names of their own, which are no unicast.
 */
export function isReachable(address: string, reach: Reach): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  const range = parsed.range()
  return (range === 'unicast' && isGlobal(parsed)) || (reach === 'private' && privateRanges.has(range))
}

/** What is routed of IPv6 is 2000::/3 (RFC 4291, 2.4); outside of it there are more old ways to write an IPv4 address. */
function isGlobal(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return !('parts' in address) || ((address.parts[0] ?? 0) & 0xe000) === 0x2000
}

/** The address that a URL spells out instead of a name; URL itself has already undone 127.1, 0x7f000001 and their like. */
export function literalAddress(url: URL): string | undefined {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(host) ? host : undefined
}

/**
 * Looks a name up and gives its addresses only when all of them may be reached. The connection goes to exactly these, so a name
 * that means one address now and another one a moment later gains nothing.
 */
export function guardLookup(reach: Reach): SocketLookup {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, [])
        return
      }
      const [first] = addresses
      if (first === undefined || !addresses.every(({ address }) => isReachable(address, reach))) {
        callback(Object.assign(new Error(`${host} is at no public address`), { code: refusedAddress }), [])
        return
      }
      if (options.all === true) {
        callback(null, addresses)
        return
      }
      callback(null, first.address, first.family)
    })
  }
}
