// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { safeUrl } from '../../../ingest/records/safe-url.ts'

/** What a report begins with. */
export interface ReportText {
  readonly title: string
  readonly body: string
}

/**
 * The page of a forge on which an issue is written, with a title and a text to fill in. GitHub, Gitea and Forgejo take title and body,
 * GitLab takes both under the name of its record. Another address is opened as it is. Undefined when there is none.
 */
export function reportAddress(issues: string | undefined, { title, body }: ReportText): string | undefined {
  const address = safeUrl(issues)?.replace(/\/$/, '')
  if (address === undefined) return undefined
  const { pathname } = new URL(address)
  if (!pathname.endsWith('/issues')) return address
  const names = pathname.endsWith('/-/issues') ? ['issue[title]', 'issue[description]'] : ['title', 'body']
  const query = names.map((name, index) => [name, [title, body][index] ?? ''] as const)
  return `${address}/new?${query.map(([name, text]) => `${name}=${encodeURIComponent(text.toWellFormed())}`).join('&')}`
}
