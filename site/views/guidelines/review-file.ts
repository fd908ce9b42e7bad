// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What a reviewer filled in. */
export interface ReviewAnswers {
  readonly project: string
  /** ISO 8601. */
  readonly reviewedAt: string
  readonly by: string
  readonly version: string
  readonly findings: readonly { readonly id: string; readonly verdict: string; readonly note: string }[]
}

/** The file content/reviews/<project>-<day>.yml. Texts are written as JSON, which YAML reads: quotes and line ends stay what they are. */
export function writeReview({ project, reviewedAt, by, version, findings }: ReviewAnswers): {
  readonly name: string
  readonly text: string
} {
  const lines = [
    '# yaml-language-server: $schema=../../schemas/v1/peer-review.schema.json',
    `project: ${project}`,
    `reviewed_at: ${reviewedAt}`,
    `by: ${JSON.stringify(by)}`,
    ...(version === '' ? [] : [`version: ${JSON.stringify(version)}`]),
    findings.length === 0 ? 'criteria: []' : 'criteria:',
    ...findings.flatMap(({ id, verdict, note }) => [
      `  - id: ${id}`,
      `    verdict: ${verdict}`,
      ...(note === '' ? [] : [`    note: ${JSON.stringify(note)}`]),
    ]),
  ]
  return { name: `content/reviews/${project}-${reviewedAt}.yml`, text: `${lines.join('\n')}\n` }
}

/**
 * Page of the forge on which the file is made in a merge request. GitHub takes the text in the address; GitLab takes the name
 * only, so the text is pasted there.
 */
export function addressNewFile(
  repository: string,
  branch: string,
  { name, text }: { readonly name: string; readonly text: string },
): string {
  const base = repository.replace(/\/$/, '')
  if (URL.parse(base)?.host === 'github.com')
    return `${base}/new/${encodeURIComponent(branch)}?${String(new URLSearchParams({ filename: name, value: text }))}`
  return `${base}/-/new/${encodeURIComponent(branch)}?${String(new URLSearchParams({ file_name: name }))}`
}
