// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Posts what `portal review --format json` said as one comment on a pull or merge request, and replaces the one posted before.
// The JSON may come from a stranger's pull request: the comment is written here, from what the JSON may hold, as text only.
import { readFileSync } from 'node:fs'
import { argv, env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { readReview } from '../ingest/records/review/read-review.ts'
import { reviewMarker, writeReviewMarkdown } from '../ingest/records/review/review-markdown.ts'
import { commentOnMerge, commentOnPull } from './comparison-comment.mjs'

const largest = 5_000_000

/**
 * The comment for a report; undefined when the report is not one.
 * @param {string} text
 * @param {string} [site] address of the published portal
 * @returns {string | undefined}
 */
export function formatReview(text, site) {
  if (text.length > largest) return undefined
  try {
    return writeReviewMarkdown(readReview(JSON.parse(text)), site)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Comments on the pull request of a run; without a report it says nothing. */
export async function postReview({ github, context, core, file, site }) {
  const body = formatReview(readFileSync(file, 'utf8'), site)
  if (body === undefined) core.warning('The report of the review cannot be read.')
  else await commentOnPull({ github, context, core, body, marker: reviewMarker })
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { CI_API_V4_URL: api, CI_PROJECT_ID: project, CI_MERGE_REQUEST_IID: merge, PORTAL_COMMENT_TOKEN: token } = env
  const text = formatReview(readFileSync(argv[2] ?? 'portal-review.json', 'utf8'), env.PORTAL_SITE)
  if (text === undefined) console.log('The report of the review cannot be read.')
  else if (!api || !project || !merge || !token) console.log(text)
  else console.log(`Comment: ${await commentOnMerge({ api, project, merge, token, text, marker: reviewMarker })}.`)
}
