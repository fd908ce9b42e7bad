// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule, Finding } from './project-facts.ts'

/** What the kind of server says about who can join; whether an invitation still holds, only people can try. */
export const findOpenChannel: CriterionRule = ({ entry }) =>
  entry.discussion.flatMap((url): Finding[] => {
    const address = URL.parse(url)
    const host = address?.host ?? ''
    if (/^(?:discord\.gg|join\.slack)/.test(host) || /(?:^|\.)slack\./.test(host))
      return [{ confidence: 1, finding: 'channel-by-invitation', values: { host }, source: 'catalogue', url }]
    if (host === 'github.com' || host === 'gitlab.com')
      return [
        { met: true, confidence: 2, finding: 'channel-on-public-forge', values: { host }, source: 'catalogue', url },
      ]
    return []
  })
