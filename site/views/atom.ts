// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { escapeXml } from './xml-text.ts'

/** Atom feeds (RFC 4287), the same data in the same bytes. */

/** A feed. */
export interface Feed {
  readonly title: string
  /** Address of the feed itself, which is also its id. */
  readonly self: string
  /** The page that says the same to people. */
  readonly page: string
  readonly author: string
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

/** One entry. */
export interface FeedEntry {
  readonly title: string
  readonly id: string
  readonly link: string
  /** ISO 8601 in UTC. */
  readonly updated: string
  readonly summary: string
}

/** When there is nothing, no moment can be told but this one. */
const nothingYet = '1970-01-01T00:00:00Z'

/** The text of a feed; it is as new as its newest entry. */
export function writeAtom({ title, self, page, author, entries }: Feed): string {
  const updated =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? nothingYet
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <title>${escapeXml(title)}</title>`,
    `  <id>${escapeXml(self)}</id>`,
    `  <link rel="self" href="${escapeXml(self)}"/>`,
    `  <link href="${escapeXml(page)}"/>`,
    `  <updated>${updated}</updated>`,
    `  <author><name>${escapeXml(author)}</name></author>`,
    ...entries.map(writeEntry),
    '</feed>',
    '',
  ].join('\n')
}

function writeEntry({ title, id, link, updated, summary }: FeedEntry): string {
  return [
    '  <entry>',
    `    <title>${escapeXml(title)}</title>`,
    `    <id>${escapeXml(id)}</id>`,
    `    <link href="${escapeXml(link)}"/>`,
    `    <updated>${updated}</updated>`,
    `    <summary>${escapeXml(summary)}</summary>`,
    '  </entry>',
  ].join('\n')
}
