// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Posts what `portal compare --format markdown` wrote, or another text with a marker of its own, as one comment on a pull or merge request, and replaces the one posted
// before. Nothing is posted when there is nothing to say, unless an older comment would otherwise stay wrong.
import { readFileSync } from 'node:fs'
import { argv, env } from 'node:process'
import { fileURLToPath } from 'node:url'

const compareMarker = '<!-- portal-compare'
const largest = 65_000
const pageSize = 100
const mostPages = 20

/**
 * What to do with a comment: post, replace or leave.
 * @param {string} text
 * @param {boolean} isThere whether an older comment is there
 * @param {string} marker first words of each such comment
 */
export function planComment(text, isThere, marker = compareMarker) {
  if (!text.startsWith(marker) || text.length > largest) return 'leave'
  if (isThere) return 'replace'
  return text.startsWith(`${marker} news`) ? 'post' : 'leave'
}

/**
 * Comments on the pull request of this run: that of the event, or the one whose head the run before has built. The text is `body`, or
 * what stands in `file`.
 */
export async function commentOnPull({ github, context, core, file = '', body: given = '', marker = compareMarker }) {
  const number = await findPull(github, context)
  if (number === undefined) {
    core.notice('No open pull request has this commit as its head: nothing to comment.')
    return
  }
  const body = given === '' ? readFileSync(file, 'utf8') : given
  const issue = { ...context.repo, issue_number: number }
  const comments = await github.paginate(github.rest.issues.listComments, { ...issue, per_page: pageSize })
  const mine = comments.find((comment) => comment.user?.type === 'Bot' && comment.body?.startsWith(marker))
  const plan = planComment(body, mine !== undefined, marker)
  if (plan === 'post') await github.rest.issues.createComment({ ...issue, body })
  if (plan === 'replace') await github.rest.issues.updateComment({ ...context.repo, comment_id: mine.id, body })
}

/** What GitHub says of the run, never what a file says. */
async function findPull(github, context) {
  const { pull_request: pull, workflow_run: run } = context.payload
  if (pull !== undefined) return pull.number
  if (run === undefined) return undefined
  const head = `${run.head_repository.owner.login}:${run.head_branch}`
  const { data: pulls } = await github.rest.pulls.list({ ...context.repo, state: 'open', head })
  return pulls.find((candidate) => candidate.head.sha === run.head_sha)?.number
}

/** Comments on a merge request of GitLab. The token is a project access token with the scope api. */
export async function commentOnMerge({ api, project, merge, token, text, marker = compareMarker }) {
  const notes = `${api}/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(merge)}/notes`
  const headers = { 'content-type': 'application/json', 'private-token': token }
  const ask = async (address, options = {}) => {
    // The token must not follow to another server.
    const answer = await fetch(address, { headers, redirect: 'error', ...options })
    if (!answer.ok) throw new Error(`GitLab answers ${answer.status}.`)
    return answer.json()
  }
  const { id: me } = await ask(`${api}/user`)
  const mine = await findNote(ask, notes, { me, marker })
  const plan = planComment(text, mine !== undefined, marker)
  const body = JSON.stringify({ body: text })
  if (plan === 'post') await ask(notes, { method: 'POST', body })
  if (plan === 'replace') await ask(`${notes}/${mine.id}`, { method: 'PUT', body })
  return plan
}

/** The portal's own note: anyone may write one that begins like it. */
async function findNote(ask, notes, { me, marker }) {
  for (let page = 1; page <= mostPages; page += 1) {
    const found = await ask(`${notes}?per_page=${pageSize}&page=${page}`)
    const mine = found.find((note) => note.author?.id === me && note.body.startsWith(marker))
    if (mine !== undefined || found.length < pageSize) return mine
  }
  return undefined
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { CI_API_V4_URL: api, CI_PROJECT_ID: project, CI_MERGE_REQUEST_IID: merge, PORTAL_COMMENT_TOKEN: token } = env
  if (!api || !project || !merge || !token) {
    console.log('No merge request, or no PORTAL_COMMENT_TOKEN: the comparison is in the artefacts of this job.')
  } else {
    const text = readFileSync(argv[2] ?? 'portal-compare.md', 'utf8')
    console.log(`Comment: ${await commentOnMerge({ api, project, merge, token, text })}.`)
  }
}
