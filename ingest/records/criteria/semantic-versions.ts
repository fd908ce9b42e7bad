// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule } from './project-facts.ts'

/** MAJOR.MINOR.PATCH without leading zeros, with what may follow: https://semver.org/ */
const semantic = /^v?(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})(?:[-+][0-9A-Za-z.+-]{1,80})?$/
const fewest = 3

/** The form of the releases. That a break raises the first number, only people can tell. */
export const findSemanticVersions: CriterionRule = ({ packages }) => {
  const [longest] = packages
    .filter(({ status }) => status === 'listed')
    .toSorted((a, b) => b.versions.length - a.versions.length)
  if (longest === undefined || longest.versions.length < fewest) return []
  const { title, versions, url, checkedAt } = longest
  const count = versions.filter((version) => semantic.test(version)).length
  const values = { count: String(count), all: String(versions.length), repository: title }
  const found = { finding: 'versions-semantic', values, source: 'packages', url, checkedAt, age: 'packages' } as const
  const share = count / versions.length
  if (share >= 0.9) return [{ ...found, met: true, confidence: 2 }]
  return share <= 0.5 ? [{ ...found, met: false, confidence: 3 }] : [{ ...found, confidence: 2 }]
}
