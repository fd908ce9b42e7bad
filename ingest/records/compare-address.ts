// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { safeUrl } from './safe-url.ts'

const commitId = /^[0-9a-f]{7,64}$/i

/** Two commits, the earlier first. */
export interface CommitRange {
  readonly before: string
  readonly after: string
}

/**
 * The one repository among addresses whose forge can compare commits; undefined when none or several can, as nobody says then
 * to which of them a commit belongs.
 */
export function chooseRepository(addresses: readonly string[]): string | undefined {
  const [only, second] = [...new Set(addresses.flatMap((address) => describeForge(address)?.repository ?? []))]
  return second === undefined ? only : undefined
}

/** The page on which GitHub or GitLab shows what lies between two commits; undefined for anything else. */
export function compareAddress(repository: string | undefined, { before, after }: CommitRange): string | undefined {
  const forge = describeForge(repository)
  if (forge === undefined || !commitId.test(before) || !commitId.test(after)) return undefined
  return safeUrl(`${forge.repository}${forge.compare}${before}...${after}`)
}

/** A repository on a forge that is known by its host: github.com, or a host whose name begins with gitlab. */
function describeForge(address: string | undefined): { repository: string; compare: string } | undefined {
  const safe = safeUrl(address)
  if (safe === undefined) return undefined
  const { origin, hostname, pathname } = new URL(safe)
  const parts = pathname
    .replace(/\.git\/?$/, '')
    .split('/')
    .filter((part) => part !== '')
  const repository = `${origin}/${parts.join('/')}`
  if (hostname === 'github.com' && parts.length === 2) return { repository, compare: '/compare/' }
  if (/^gitlab[.-]/.test(hostname) && parts.length >= 2 && !parts.includes('-')) {
    return { repository, compare: '/-/compare/' }
  }
  return undefined
}
