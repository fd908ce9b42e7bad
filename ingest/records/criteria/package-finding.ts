// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Finding, PackageFact } from './project-facts.ts'

/** A package that a repository lists, as of the day on which the repository was read. */
export function tellListed({ title, name, url, checkedAt }: PackageFact): Finding {
  const values = { repository: title, name }
  return {
    met: true,
    confidence: 5,
    finding: 'package-listed',
    values,
    source: 'packages',
    url,
    checkedAt,
    age: 'packages',
  }
}

/** A package that the catalogue names where nobody could look: a sign, which confirms nothing. */
export function tellUnread({ title, name, url }: PackageFact): Finding {
  return {
    met: true,
    confidence: 2,
    finding: 'package-unread',
    values: { repository: title, name },
    source: 'catalogue',
    url,
  }
}
