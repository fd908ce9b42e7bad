// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { rmSync } from 'node:fs'
import { checkContent } from '../checks/check-content.ts'
import { readConfig } from '../documents/content.ts'
import { reviewChange } from '../records/review/review.ts'
import type { Review } from '../records/review/review.ts'
import { writeReviewMarkdown } from '../records/review/review-markdown.ts'
import { flattenProblem } from '../reporters/json.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command, CommandContext } from './command.ts'
import { describeReport } from './places.ts'
import { chooseFormat } from './report-format.ts'
import { findBase } from './review-base.ts'
import { publishSide } from './review-side.ts'

/** Says what a change does to the catalogue, for the comment on a merge request. */
export const reviewCommand: Command = {
  name: 'review',
  usage: '--base DIR|REF',
  summary: 'Says what a change does to the catalogue, and what is to be done about each problem.',
  options: [
    { name: 'base', value: 'DIR|REF', help: 'What was before: a folder with a portal, or a commit, branch or tag.' },
    { name: 'format', value: 'FORMAT', help: 'markdown, json (markdown).' },
  ],
  examples: ['review --base main', 'review --base ../portal-before --format json'],
  takesPaths: false,
  async run(context) {
    const chosen = await chooseFormat(context, ['markdown', 'json'])
    if ('refusal' in chosen) return chosen.refusal
    const named = context.values.get('base')
    if (named === undefined || named === '') return refuseUsage('--base needs a folder or a commit.')
    const base = findBase(named, context)
    if (typeof base === 'string') return refuseUsage(base)
    try {
      const review = await compare(base.root, context)
      return { output: await writeReview(review, chosen.format, context), exitCode: exitCodeFor(review.problems) }
    } finally {
      if (base.isOurs) rmSync(base.root, { recursive: true, force: true })
    }
  },
}

async function compare(base: string, { root }: CommandContext): Promise<Review> {
  const problems = { before: await checkContent(base), after: await checkContent(root) }
  return reviewChange(await publishSide(base), await publishSide(root), problems)
}

async function writeReview(review: Review, format: 'markdown' | 'json', context: CommandContext): Promise<string> {
  if (format === 'json') {
    return `${JSON.stringify({ ...review, problems: review.problems.map(flattenProblem) }, undefined, 2)}\n`
  }
  const { record } = await readConfig(context.root)
  return writeReviewMarkdown(review, describeReport(context, record).site)
}
