// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { safeUrl } from '../../../ingest/records/safe-url.ts'

/** Where a file is opened for a merge request. */
export interface NewFilePage {
  readonly forge: 'GitHub' | 'GitLab' | 'Forgejo'
  readonly href: string
  /** False when the person has to paste the text there. */
  readonly isFilled: boolean
}

/** A file that is not there yet. */
export interface NewFile {
  /** From the root of the repository. */
  readonly path: string
  readonly text: string
}

/** Longest address that is opened, in characters: servers refuse lines of 8 KB, and the way back adds some. */
export const longestAddress = 7000

/**
 * The page of a forge where a new file is written, with its name and, where the forge takes it, its text. GitHub takes filename
 * and value, Gitea and Forgejo the same under _new. GitLab takes file_name; that the text in its address reaches the editor is
 * not certain (gitlab-org/gitlab, work item 594214), so it always counts as not filled. Undefined when there is no repository or
 * the address is of no forge that is known.
 */
export function newFilePage(repository: string | undefined, branch: string, file: NewFile): NewFilePage | undefined {
  const home = safeUrl(repository)
    ?.replace(/\/$/, '')
    .replace(/\.git$/, '')
  if (home === undefined) return undefined
  const forge = findForge(new URL(home).hostname)
  if (forge === undefined) return undefined
  const folder = { GitHub: 'new', GitLab: '-/new', Forgejo: '_new' }[forge]
  const page = `${home}/${folder}/${encodeBranch(branch)}`
  if (forge === 'GitLab') return { forge, href: `${page}?${writeQuery({ file_name: file.path })}`, isFilled: false }
  const filled = `${page}?${writeQuery({ filename: file.path, value: file.text })}`
  if (filled.length <= longestAddress) return { forge, href: filled, isFilled: true }
  return { forge, href: `${page}?${writeQuery({ filename: file.path })}`, isFilled: false }
}

function findForge(host: string): NewFilePage['forge'] | undefined {
  if (host === 'github.com' || host.startsWith('github.')) return 'GitHub'
  if (host.split('.').some((part) => part.startsWith('gitlab'))) return 'GitLab'
  if (host === 'codeberg.org' || /^(?:forgejo|gitea)\./.test(host)) return 'Forgejo'
  return undefined
}

function encodeBranch(branch: string): string {
  return branch.split('/').map(encodeURIComponent).join('/')
}

/** As encodeURIComponent writes it: a space as %20, which all forges read back as a space. */
function writeQuery(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&')
}
