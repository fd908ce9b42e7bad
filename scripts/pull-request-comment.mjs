// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// What `portal check --format json` found, as Markdown for a job summary or a comment. The report may come from a
// stranger's pull request: it is read as untrusted text, checked field by field, shortened, and shown as text only.
import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const marker = '<!-- portal-check -->'
const largest = 1_000_000
const rows = 20
const severities = ['error', 'warning', 'note']

/**
 * The comment for a report; a sentence when the report is not one.
 * @param {string} text
 */
export function formatComment(text) {
  const problems = readProblems(text)
  if (problems === undefined)
    return `${marker}\nThe report of the check could not be read. The log of the run says more.\n`
  const errors = problems.filter((problem) => problem.severity === 'error').length
  if (problems.length === 0) return `${marker}\nThe check found nothing to repair.\n`
  const head = `The check found ${count(errors, 'error')} and ${count(problems.length - errors, 'other remark')}.`
  const shown = problems.slice(0, rows).map(formatRow)
  const rest = problems.length > rows ? `\n${problems.length - rows} more are in the log of the run.\n` : ''
  return [marker, head, '', '| where | what | code |', '| --- | --- | --- |', ...shown, rest].join('\n')
}

/**
 * Posts the comment on the pull request whose head was checked, or replaces the one posted before. The pull request is
 * found by what GitHub says of the run, never by what the report says.
 */
export async function postComment({ github, context, core, file }) {
  const run = context.payload.workflow_run
  const { data: pulls } = await github.rest.pulls.list({
    ...context.repo,
    state: 'open',
    head: `${run.head_repository.owner.login}:${run.head_branch}`,
  })
  const pull = pulls.find((candidate) => candidate.head.sha === run.head_sha)
  if (pull === undefined) {
    core.notice('No open pull request has this commit as its head: nothing to comment.')
    return
  }
  const body = formatComment(readFileSync(file, 'utf8').slice(0, largest + 1))
  const issue = { ...context.repo, issue_number: pull.number }
  const comments = await github.paginate(github.rest.issues.listComments, { ...issue, per_page: 100 })
  const mine = comments.find((comment) => comment.user?.type === 'Bot' && comment.body?.startsWith(marker))
  if (mine === undefined) await github.rest.issues.createComment({ ...issue, body })
  else await github.rest.issues.updateComment({ ...context.repo, comment_id: mine.id, body })
}

/** @param {string} text */
function readProblems(text) {
  if (text.length > largest) return undefined
  try {
    const { problems } = JSON.parse(text)
    return Array.isArray(problems) ? problems.map(readProblem) : undefined
  } catch {
    return undefined
  }
}

/** Only the fields that are shown, only as what they must be. */
function readProblem(problem) {
  const { severity, message, file, line, column, code, hint } = problem ?? {}
  return {
    severity: severities.includes(severity) ? severity : 'error',
    message: readText(message, 400),
    file: readText(file, 200),
    code: typeof code === 'string' && /^[a-z0-9-]{1,40}\/[a-z0-9-]{1,60}$/.test(code) ? code : '',
    hint: readText(hint, 300),
    ...(Number.isSafeInteger(line) && Number.isSafeInteger(column) ? { line, column } : {}),
  }
}

function readText(value, length) {
  return typeof value === 'string' ? [...value].slice(0, length).join('') : ''
}

function formatRow({ severity, message, file, line, column, code, hint }) {
  const where = line === undefined ? file : `${file}:${line}:${column}`
  const what = hint === '' ? message : `${message} ${hint}`
  return `| ${escapeText(where)} | ${severity}: ${escapeText(what)} | ${escapeText(code)} |`
}

/** Text that Markdown, HTML, mentions and issue links all leave alone. */
function escapeText(text) {
  const plain = [...text].map((character) =>
    /[\p{L}\p{N} .,;:'/_-]/u.test(character) ? character : toEntity(character),
  )
  return plain.join('').replace(/:\/\//g, '&#58;&#47;&#47;').replace(/www\./gi, 'www&#46;')
}

function toEntity(character) {
  const code = character.codePointAt(0) ?? 0
  // Control characters and those that turn the direction of the text around.
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(character)) return ' '
  // GitHub looks for names and numbers after it has made HTML: nothing may stand directly behind these two.
  return character === '@' || character === '#' ? `&#${code};\u200b` : `&#${code};`
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  console.log(formatComment(readFileSync(argv[2] ?? 'problems.json', 'utf8')))
}
