// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule, Finding } from './project-facts.ts'

/** The channel that the catalogue names; another address on the same server in the evidence contradicts it. */
export const findChannel: CriterionRule = ({ entry, links, answers }, criterion) => {
  const guideline = `${criterion.split('/')[0]}/`
  const given = [...answers.values()]
    .filter(({ id }) => id.startsWith(guideline))
    .flatMap(({ evidence = [] }) => evidence.flatMap(({ urls = [] }) => urls))
  const named = entry.discussion.map((url): Finding => {
    const link = links.get(url)
    if (link === undefined) return { met: true, confidence: 3, finding: 'channel-named', source: 'catalogue', url }
    const asked = { source: 'links', url, checkedAt: link.checkedAt, age: 'links' } as const
    if (link.alive) return { met: true, confidence: 4, finding: 'channel-answers', ...asked }
    return { met: false, confidence: 4, finding: 'channel-dead', ...asked }
  })
  const differs = given
    .filter((url) => !entry.discussion.includes(url) && entry.discussion.some((other) => isSameHost(url, other)))
    .map((url): Finding => ({
      contradicts: true,
      confidence: 3,
      finding: 'channel-differs',
      values: { given: url, catalogue: entry.discussion.find((other) => isSameHost(url, other)) ?? '' },
      source: 'catalogue',
      url,
    }))
  const unknown: Finding = { confidence: 2, finding: 'channel-not-named', source: 'catalogue' }
  return [...(named.length === 0 ? [unknown] : named), ...differs]
}

function isSameHost(a: string, b: string): boolean {
  return URL.parse(a)?.host === URL.parse(b)?.host
}
