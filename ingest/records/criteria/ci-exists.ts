// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule, Finding } from './project-facts.ts'

/** Pages of runs: GitHub Actions, pipelines of GitLab, jobs of Jenkins. */
const ciPage = /\/(?:actions|-\/pipelines|pipelines|-\/jobs|job)(?:\/|$|\?)/

/**
 * A page of runs that the evidence names; it stands for the whole guideline. That it answers says that it is there, not what
 * runs: only a result that CI hands in tells that.
 */
export const findCiPages: CriterionRule = ({ answers, links }, criterion) => {
  const guideline = `${criterion.split('/')[0]}/`
  const pages = [...answers.values()]
    .filter(({ id }) => id.startsWith(guideline))
    .flatMap(({ evidence = [] }) => evidence.flatMap(({ urls = [] }) => urls))
    .filter((url) => ciPage.test(url))
  return [...new Set(pages)].map((url): Finding => {
    const link = links.get(url)
    if (link === undefined) return { confidence: 2, finding: 'ci-page-named', source: 'assessment', url }
    const asked = { source: 'links', url, checkedAt: link.checkedAt, age: 'links' } as const
    if (!link.alive) return { contradicts: true, confidence: 3, finding: 'ci-page-dead', ...asked }
    return { met: true, confidence: 2, finding: 'ci-page-answers', ...asked }
  })
}
