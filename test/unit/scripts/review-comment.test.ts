// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { planComment } from '../../../scripts/comparison-comment.mjs'
import { formatReview, postReview } from '../../../scripts/review-comment.mjs'

const review = JSON.stringify({ projects: [{ id: 'solver', name: 'Solver', change: 'added' }], problems: [] })

function makeFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'review-comment-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  writeFileSync(join(folder, 'review.json'), text)
  return join(folder, 'review.json')
}

test('the comment is written from the report, and a report that is none gives none', () => {
  expect(formatReview(review)).toContain('### Solver (solver): added')
  for (const text of ['', 'no json', 'x'.repeat(5_000_001)]) expect(formatReview(text)).toBeUndefined()
})

test('a run outside a merge request prints the comment and posts nothing', () => {
  const out = execFileSync(process.execPath, ['scripts/review-comment.mjs', makeFile(review)], {
    encoding: 'utf8',
    env: {},
  })
  expect(out).toContain('**Projects of the catalogue: 1 added.**')
})

test('the comment of a review and that of a comparison do not take each other’s place', async () => {
  const posted: string[] = []
  const run = { head_repository: { owner: { login: 'someone' } }, head_branch: 'b', head_sha: 'abc' }
  const github = {
    rest: {
      pulls: { list: () => Promise.resolve({ data: [{ number: 7, head: { sha: 'abc' } }] }) },
      issues: {
        listComments: {},
        createComment: ({ body }: { readonly body: string }) => posted.push(body),
        updateComment: () => posted.push('replaced'),
      },
    },
    paginate: () => Promise.resolve([{ id: 1, user: { type: 'Bot' }, body: '<!-- portal-compare news -->' }]),
  }
  const context = { repo: { owner: 'o', repo: 'r' }, payload: { workflow_run: run } }
  const core = { notice: () => undefined, warning: () => undefined }
  await postReview({ github, context, core, file: makeFile(review), site: undefined })
  expect(posted).toEqual([expect.stringContaining('<!-- portal-review news -->')])
  expect(planComment('<!-- portal-review quiet -->', false, '<!-- portal-review')).toBe('leave')
  expect(planComment('<!-- portal-review quiet -->', true, '<!-- portal-review')).toBe('replace')
})
