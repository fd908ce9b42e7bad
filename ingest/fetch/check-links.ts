// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { setTimeout as sleep } from 'node:timers/promises'
import type { SiteLink } from '../records/site-links.ts'
import { askLink } from '../sources/ask-link.ts'
import type { LinkAnswer } from '../sources/ask-link.ts'
import type { HostRules } from '../sources/address-guard.ts'
import { openAgents } from '../sources/http-hops.ts'

/** What to ask, and what is known already. */
export interface LinkCheck {
  readonly addresses: readonly string[]
  readonly known: readonly SiteLink[]
  readonly rules: HostRules
  readonly userAgent: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** What was asked less than so many milliseconds ago is not asked again. */
  readonly maxAgeMs: number
  /** Milliseconds between two questions to one host. */
  readonly pauseMs: number
  readonly timeoutMs: number
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly noun: string }) => void
}

/** The links as they are now, and how many were asked. */
export interface CheckedLinks {
  readonly links: readonly SiteLink[]
  readonly asked: number
  /** True when not one of them gave an answer of any kind: it is this machine that has no network, and nothing was learnt. */
  readonly isOffline: boolean
}

const hostsAtOnce = 4

/**
 * Asks each address once, one host after the other and with a pause between two questions to the same one. Addresses that are no
 * longer in the catalogue are forgotten; what was not asked stays as it was.
 */
export async function checkLinks(check: LinkCheck): Promise<CheckedLinks> {
  const { addresses, known, rules, userAgent, timeoutMs, pauseMs, now } = check
  const before = new Map(known.map((link) => [link.url, link]))
  const due = addresses.filter((url) => isDue(before.get(url), check))
  const hosts = [...Map.groupBy(due, (url) => URL.parse(url)?.host ?? '').values()]
  const agents = openAgents()
  const asker = { agents, rules, userAgent, timeoutMs }
  const answers = new Map<string, LinkAnswer>()
  async function work(): Promise<void> {
    for (let urls = hosts.shift(); urls !== undefined; urls = hosts.shift()) {
      for (const [index, url] of urls.entries()) {
        if (index > 0) await sleep(pauseMs)
        const answer = await askLink(url, asker)
        answers.set(url, answer)
        check.onProgress({ done: answers.size, total: due.length, noun: 'links' })
        // A host that wants to be left alone is left alone: its other addresses are for the next time.
        if (answer.code === 429) break
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: hostsAtOnce }, work))
  } finally {
    await Promise.all([agents.public.destroy(), agents.private.destroy()])
  }
  const isOffline = answers.size > 0 && [...answers.values()].every(({ code }) => code === undefined)
  if (isOffline) return { links: known, asked: answers.size, isOffline }
  const at = new Date(now).toISOString()
  const links = addresses.map((url) => describeLink(url, before.get(url), answers.get(url), at))
  return { links: links.toSorted((a, b) => (a.url < b.url ? -1 : 1)), asked: answers.size, isOffline }
}

function isDue(link: SiteLink | undefined, { now, maxAgeMs }: LinkCheck): boolean {
  return link?.checkedAt === undefined || now - Date.parse(link.checkedAt) >= maxAgeMs
}

function describeLink(url: string, before: SiteLink | undefined, answer: LinkAnswer | undefined, at: string): SiteLink {
  if (answer === undefined) return before ?? { url, status: 'never' }
  const isWell = answer.status === 'ok' || answer.status === 'moved'
  const okAt = isWell ? at : before?.okAt
  return { url, ...answer, checkedAt: at, ...(okAt === undefined ? {} : { okAt }) }
}
