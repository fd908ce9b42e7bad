// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule, Finding } from './project-facts.ts'

const licenceFile = /\/(?:licen[cs]e|copying)[^/]*$/i

/** A licence in the catalogue, in a package repository, or a licence file that the evidence names. */
export const findLicence: CriterionRule = ({ entry, packages, answers }, criterion) => {
  const guideline = `${criterion.split('/')[0]}/`
  const files = [...answers.values()]
    .filter(({ id }) => id.startsWith(guideline))
    .flatMap(({ evidence = [] }) => evidence.flatMap(({ urls = [] }) => urls))
    .filter((url) => licenceFile.test(url))
    .map((url): Finding => ({ met: true, confidence: 3, finding: 'licence-file-named', source: 'assessment', url }))
  const listed = packages.flatMap(({ title, licenses, url, checkedAt }) =>
    licenses.slice(0, 1).map((licence): Finding => ({
      met: true,
      confidence: 4,
      finding: 'licence-in-packages',
      values: { repository: title, licence },
      source: 'packages',
      url,
      checkedAt,
      age: 'packages',
    })),
  )
  if (entry.license === undefined)
    return [...listed, ...files, { confidence: 1, finding: 'licence-not-in-catalogue', source: 'catalogue' }]
  const own: Finding = {
    met: true,
    confidence: 3,
    finding: 'licence-in-catalogue',
    values: { licence: entry.license },
    source: 'catalogue',
  }
  return [own, ...listed, ...files]
}
