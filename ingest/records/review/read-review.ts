// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { problemKinds } from '../../problem.ts'
import type { Problem, ProblemCode } from '../../problem.ts'
import { readLoose } from './loose-json.ts'
import type { Loose } from './loose-json.ts'
import type { Review, ReviewedProject } from './review.ts'

/**
 * A review from the JSON that another run has written, and that may be anything: the run checked out a stranger's change. Only what
 * a review has is taken, only as what it must be.
 */
export function readReview(value: unknown): Review {
  const review = readLoose(value)
  return {
    projects: review.at('projects').items().map(readProject),
    problems: review.at('problems').items().flatMap(readProblem),
    known: review.at('known').count(),
    isUnpublishable: review.at('isUnpublishable').isTrue(),
  }
}

const changes = ['added', 'removed', 'renamed', 'changed'] as const
const badgeKinds = ['gained', 'lost', 'changed'] as const

function readProject(project: Loose): ReviewedProject {
  return {
    id: project.at('id').text(),
    name: project.at('name').text(),
    change: changes.find((change) => change === project.at('change').text()) ?? 'changed',
    ...project.named('former'),
    ...(project.at('losesAddress').isTrue() ? { losesAddress: true as const } : {}),
    fields: project
      .at('fields')
      .items()
      .map((field) => ({
        field: field.at('field').text(),
        before: field.at('before').texts(),
        after: field.at('after').texts(),
      })),
    badges: project
      .at('badges')
      .items()
      .map((badge) => ({
        label: badge.at('label').text(),
        kind: badgeKinds.find((kind) => kind === badge.at('kind').text()) ?? 'changed',
        ...badge.named('before'),
        ...badge.named('after'),
      })),
    versions: project
      .at('versions')
      .items()
      .map((found) => ({
        repository: found.at('repository').text(),
        name: found.at('name').text(),
        status: found.at('status').text(),
        ...found.named('version'),
        ...found.named('standing'),
      })),
    links: project
      .at('links')
      .items()
      .map((link) => ({
        field: link.at('field').text(),
        url: link.at('url').text(),
        status: link.at('status').text(),
        ...link.named('message'),
      })),
  }
}

function readProblem(problem: Loose): readonly Problem[] {
  const code = problem.at('code').text()
  if (!isCode(code)) return []
  const severity =
    (['error', 'warning', 'note'] as const).find((one) => one === problem.at('severity').text()) ?? 'error'
  const [line, column] = [problem.at('line').count(), problem.at('column').count()]
  return [
    {
      code,
      severity,
      message: problem.at('message').text(),
      file: problem.at('file').text(),
      ...(line > 0 && column > 0 ? { position: { line, column } } : {}),
      ...problem.named('hint'),
    },
  ]
}

function isCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemKinds, code)
}
