// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { pageKey } from '../../page-paths.ts'
import { absoluteUrl } from '../../report-paths.ts'
import { readConfig, readFeeds } from '../../site-data.ts'
import { writeCatalogueFeed, type FeedName } from '../../views/catalogue/feeds.ts'

export function getStaticPaths() {
  const names: readonly FeedName[] = ['projects', 'versions', 'badges']
  return names.map((feed) => ({ params: { feed }, props: { feed }, cacheKey: pageKey(feed, readFeeds()) }))
}

/** Changes of the catalogue, for feed readers. */
export const GET: APIRoute<{ feed: FeedName }> = ({ props: { feed } }) => {
  const site = { title: readConfig().programme.shortName, linkOf: absoluteUrl }
  return new Response(writeCatalogueFeed(feed, readFeeds(), site), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
