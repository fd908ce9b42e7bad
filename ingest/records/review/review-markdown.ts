// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../../problem.ts'
import { escapeMarkdown, shortenText } from '../markdown-text.ts'
import type { FieldChange } from './review-fields.ts'
import type { Review, ReviewedProject } from './review.ts'

/** First words of every comment, by which the one posted before is found. The next word says whether it has news. */
export const reviewMarker = '<!-- portal-review'

/** GitHub takes 65,536 characters. */
const longest = 60_000
const mostProjects = 40
const mostProblems = 40
const mostRows = 40
const longestText = 240

/**
 * The comment on a merge request: what will change in the catalogue, and what its author can do about each problem. All that
 * comes from the change is shown as text: no markup, no link, no mention. `site` is the address of the published portal, whose
 * pages explain the problems.
 */
export function writeReviewMarkdown(review: Review, site?: string): string {
  const { projects, problems } = review
  const news = projects.length + problems.length > 0 ? 'news' : 'quiet'
  const parts = [
    `${reviewMarker} ${news} -->`,
    `**${summarise(review)}**`,
    ...writeProblems(problems, site),
    ...projects.slice(0, mostProjects).map(writeProject),
    ...(projects.length > mostProjects ? [`${projects.length - mostProjects} more projects change.`] : []),
    ...(review.known > 0 ? [`${count(review.known, 'remark')} of the check were there before this change.`] : []),
  ]
  const kept: string[] = []
  let length = 0
  for (const part of parts) {
    length += part.length + 2
    if (length > longest) return `${kept.join('\n\n')}\n\nThe rest is too long for a comment.\n`
    kept.push(part)
  }
  return `${kept.join('\n\n')}\n`
}

function summarise({ projects, problems, isUnpublishable }: Review): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const repair = errors === 0 ? '' : ` ${count(errors, 'error')} must be repaired first.`
  if (isUnpublishable) return `The catalogue cannot be published with this change.${repair}`
  if (projects.length === 0) return `This change leaves the catalogue as it is.${repair}`
  const kinds = (['added', 'removed', 'renamed', 'changed'] as const).flatMap((kind) => {
    const found = projects.filter(({ change }) => change === kind).length
    return found === 0 ? [] : [`${found} ${kind}`]
  })
  return `Projects of the catalogue: ${kinds.join(', ')}.${repair}`
}

function writeProblems(problems: readonly Problem[], site: string | undefined): readonly string[] {
  if (problems.length === 0) return []
  const rows = problems.slice(0, mostProblems).map(({ code, severity, file, position, message, hint = '' }) => {
    const place = position === undefined ? file : `${file}:${position.line}:${position.column}`
    return `| ${cell(place)} | ${severity}: ${cell(message)} | ${cell(hint)} | ${linkPage(code, site)} |`
  })
  const rest =
    problems.length > mostProblems ? [`${problems.length - mostProblems} more are in the log of the check.`] : []
  return [['| Where | What | What to do | More |', '|---|---|---|---|', ...rows].join('\n'), ...rest]
}

/** Codes are ours, so their pages can be linked to. */
function linkPage(code: Problem['code'], site: string | undefined): string {
  const page = `errors/${code.replace('/', '-')}/`
  return site !== undefined && URL.canParse(page, site) ? `[${code}](${new URL(page, site).href})` : code
}

function writeProject(project: ReviewedProject): string {
  const { id, name, change, former, losesAddress, fields, badges, versions, links } = project
  const from = former === undefined ? '' : `, before: ${cell(former)}`
  const title = `### ${cell(name)} (${cell(id)}): ${change}${from}`
  if (change === 'removed') {
    const hint =
      'Its page goes away. If another project takes over, keep the entry and add deprecated_by; if it only has a new name, add its old id to the aliases of the new entry.'
    return `${title}\n\n${escapeMarkdown(hint)}`
  }
  const lines = [
    ...(losesAddress === true ? [`- The old address leads nowhere: add ${cell(former ?? '')} to aliases.`] : []),
    ...badges.map(({ label, kind, before = 'none', after = 'none' }) => {
      return `- Badge ${kind}: ${cell(label)}, ${cell(before)} → ${cell(after)}`
    }),
    ...versions.map(({ repository, name: pkg, status, version, standing }) => {
      const found = version === undefined ? wordStatus(status) : `${cell(version)} (${cell(standing ?? '')})`
      return `- ${cell(repository)}: ${cell(pkg)} ${found}`
    }),
    ...links.map(({ field, url, status, message = '' }) => {
      return `- ${cell(field)}: ${cell(url)} is ${cell(status)}. ${cell(message)} Correct the address, or take it out.`
    }),
  ]
  return [title, ...writeFields(fields), ...(lines.length === 0 ? [] : [lines.slice(0, mostRows).join('\n')])].join(
    '\n\n',
  )
}

/** What asking for a package gave when it gave no version. */
function wordStatus(status: string): string {
  if (status === 'absent') return 'is not there: look at its name, or take it out'
  if (status === 'never') return 'has not been asked for yet'
  return status === 'ok' ? 'has no release' : 'could not be asked for, which says nothing of the package'
}

function writeFields(fields: readonly FieldChange[]): readonly string[] {
  if (fields.length === 0) return []
  const rows = fields
    .slice(0, mostRows)
    .map(({ field, before, after }) => `| ${cell(field)} | ${writeValues(before)} | ${writeValues(after)} |`)
  return [['| Field | Before | After |', '|---|---|---|', ...rows].join('\n')]
}

function writeValues(values: readonly string[]): string {
  return values.length === 0 ? '–' : cell(values.join(', '))
}

function cell(text: string): string {
  return escapeMarkdown(shortenText(text.replaceAll(/\s+/g, ' '), longestText))
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
