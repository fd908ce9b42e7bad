// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { LinkFact } from './project-facts.ts'

/** An address and how it answered when it was last asked. */
export interface AskedLink {
  readonly url: string
  /** Only what answered or has nothing is a fact: a refusal to programs or an error of the day says nothing of the page. */
  readonly status: 'ok' | 'moved' | 'dead' | 'refused' | 'failed' | 'never'
  readonly checkedAt?: string
}

/** Addresses of which it is known whether they answer. */
export function listLinkFacts(links: readonly AskedLink[]): ReadonlyMap<string, LinkFact> {
  return new Map(
    links.flatMap(({ url, status, checkedAt }) => {
      if (status !== 'ok' && status !== 'moved' && status !== 'dead') return []
      return [[url, { alive: status !== 'dead', ...(checkedAt === undefined ? {} : { checkedAt }) }] as const]
    }),
  )
}
