// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** How bad a problem is: an error stops the change that has it, a warning tells, a note informs. */
export type Severity = 'error' | 'warning' | 'note'

/**
 * Every problem the portal can report. Codes are permanent: they are never renamed, and each has a page
 * content/docs/errors/<code with a dash for the slash>.md. A file of this repository that is wrong is an error,
 * a foreign artefact that is wrong is a warning: one project's broken CI never blocks the site.
 */
export const problemKinds = {
  'config/missing': { severity: 'error' },
  'document/unreadable': { severity: 'error' },
  'document/encoding': { severity: 'error' },
  'document/wide-encoding': { severity: 'error' },
  'document/byte-order-mark': { severity: 'error' },
  'document/nul-character': { severity: 'error' },
  'document/lone-surrogate': { severity: 'error' },
  'document/too-large': { severity: 'error' },
  'document/too-deep': { severity: 'error' },
  'document/too-many-keys': { severity: 'error' },
  'document/syntax': { severity: 'error' },
  'document/duplicate-key': { severity: 'error' },
  'document/forbidden-key': { severity: 'error' },
  'document/number-range': { severity: 'error' },
  'document/integer-precision': { severity: 'error' },
  'document/non-finite': { severity: 'error' },
  'document/yaml-feature': { severity: 'error' },
  'document/xml-doctype': { severity: 'error' },
  'schema/unknown': { severity: 'error' },
  'schema/unknown-field': { severity: 'error' },
  'schema/missing-field': { severity: 'error' },
  'schema/wrong-type': { severity: 'error' },
  'schema/not-allowed': { severity: 'error' },
  'schema/too-long': { severity: 'error' },
  'schema/wrong-format': { severity: 'error' },
  'project/duplicate': { severity: 'error' },
  'project/bad-id': { severity: 'error' },
  'project/unknown-work-package': { severity: 'error' },
  'project/unknown-package-repository': { severity: 'error' },
  'stack/unknown-name': { severity: 'error' },
  'image/bad-tag': { severity: 'error' },
  'project/similar-name': { severity: 'warning' },
  'project/wrong-file': { severity: 'error' },
  'project/bad-licence': { severity: 'error' },
  'project/moved-recipe': { severity: 'warning' },
  'project/personal-address': { severity: 'error' },
  'project/unknown-successor': { severity: 'error' },
  'catalogue/differs': { severity: 'note' },
  'catalogue/incomplete': { severity: 'warning' },
  'catalogue/left-out': { severity: 'warning' },
  'catalogue/not-allowed': { severity: 'warning' },
  'metric/duplicate': { severity: 'error' },
  'metric/unknown-unit': { severity: 'error' },
  'glossary/duplicate': { severity: 'error' },
  'glossary/unknown-term': { severity: 'error' },
  'tutorial/unknown-prerequisite': { severity: 'error' },
  'tutorial/prerequisite-cycle': { severity: 'error' },
  'tutorial/unknown-quiz': { severity: 'error' },
  'tutorial/no-exercise': { severity: 'error' },
  'tutorial/translation-differs': { severity: 'error' },
  'tutorial/unknown-question': { severity: 'error' },
  'faq/translation-differs': { severity: 'error' },
  'translation/stale': { severity: 'warning' },
  'quiz/duplicate': { severity: 'error' },
  'quiz/wrong-parts': { severity: 'error' },
  'quiz/translation-differs': { severity: 'error' },
  'path/duplicate': { severity: 'error' },
  'path/unknown-tutorial': { severity: 'error' },
  'path/translation-differs': { severity: 'error' },
  'benchmark/duplicate': { severity: 'error' },
  'benchmark/unknown-project': { severity: 'error' },
  'benchmark/unknown-unit': { severity: 'error' },
  'programme-kpi/duplicate': { severity: 'error' },
  'programme-kpi/contradiction': { severity: 'error' },
  'programme-kpi/unknown-name': { severity: 'error' },
  'programme-kpi/stale-french': { severity: 'warning' },
  'assessment/no-answers': { severity: 'error' },
  'assessment/unknown-line': { severity: 'warning' },
  'assessment/answered-twice': { severity: 'warning' },
  'assessment/unclear-mark': { severity: 'warning' },
  'assessment/not-answered': { severity: 'note' },
  'guideline/duplicate': { severity: 'error' },
  'guideline/unknown-criterion': { severity: 'error' },
  'guideline/unknown-check': { severity: 'error' },
  'guideline/unknown-project': { severity: 'error' },
  'report/inconsistent': { severity: 'error' },
  'report/no-pdf': { severity: 'error' },
  'skeleton/unfit-file': { severity: 'error' },
  'skeleton/unknown-name': { severity: 'error' },
  'content/generated-mdx': { severity: 'error' },
  'content/bad-name': { severity: 'error' },
  'table/unknown': { severity: 'error' },
  'table/wrong-parts': { severity: 'error' },
  'request/duplicate-field': { severity: 'error' },
  'request/bad-field': { severity: 'error' },
  'site/duplicate-system': { severity: 'error' },
  'site/second-practice': { severity: 'error' },
  'site/unknown-machine': { severity: 'error' },
  'command/unknown-site': { severity: 'error' },
  'command/no-variant': { severity: 'error' },
  'demonstrator/unknown-name': { severity: 'error' },
  'demonstrator/level-differs': { severity: 'warning' },
  'demonstrator/wrong-baseline': { severity: 'error' },
  'demonstrator/unknown-benchmark': { severity: 'warning' },
  'programme/duplicate': { severity: 'error' },
  'programme/unknown-name': { severity: 'error' },
  'risk/duplicate': { severity: 'error' },
  'risk/unknown-name': { severity: 'error' },
  'event/bad-time': { severity: 'error' },
  'event/bad-zone': { severity: 'error' },
  'event/wrong-order': { severity: 'error' },
  'event/unknown-reference': { severity: 'error' },
  'media/missing-file': { severity: 'error' },
  'media/bad-captions': { severity: 'error' },
  'media/wrong-order': { severity: 'error' },
  'media/unknown-reference': { severity: 'error' },
  'series/bad-rule': { severity: 'error' },
  'series/no-date': { severity: 'error' },
  'series/status-differs': { severity: 'error' },
  'command/not-marked': { severity: 'error' },
  'command/bad-id': { severity: 'error' },
  'command/bad-attribute': { severity: 'error' },
  'command/translation-differs': { severity: 'error' },
  'command/failed': { severity: 'error' },
  'archive/absolute-path': { severity: 'error' },
  'archive/backslash': { severity: 'error' },
  'archive/bad-checksum': { severity: 'error' },
  'archive/bad-name': { severity: 'error' },
  'archive/bomb': { severity: 'error' },
  'archive/colliding-names': { severity: 'error' },
  'archive/control-character': { severity: 'error' },
  'archive/damaged': { severity: 'error' },
  'archive/duplicate-name': { severity: 'error' },
  'archive/encrypted': { severity: 'error' },
  'archive/header-mismatch': { severity: 'error' },
  'archive/link': { severity: 'error' },
  'archive/nested': { severity: 'error' },
  'archive/overlap': { severity: 'error' },
  'archive/reserved-name': { severity: 'error' },
  'archive/too-large': { severity: 'error' },
  'archive/too-many-entries': { severity: 'error' },
  'archive/traversal': { severity: 'error' },
  'archive/truncated': { severity: 'error' },
  'archive/unknown-compression': { severity: 'error' },
  'archive/wrong-size': { severity: 'error' },
  'artefact/unrecognised': { severity: 'warning' },
  'artefact/unsupported-version': { severity: 'error' },
  'artefact/newer-minor-version': { severity: 'warning' },
  'artefact/invalid': { severity: 'warning' },
  'artefact/empty': { severity: 'warning' },
  'artefact/bad-time': { severity: 'warning' },
  'artefact/string-number': { severity: 'warning' },
  'artefact/unfinished': { severity: 'note' },
  'artefact/column-left-out': { severity: 'note' },
  'artefact/contradicts-mapping': { severity: 'warning' },
  'csv-mapping/contradiction': { severity: 'error' },
  'changes/bad-line': { severity: 'error' },
  'compare/nothing': { severity: 'error' },
  'mark/bad-days': { severity: 'error' },
  'mark/no-change': { severity: 'warning' },
  'mark/unknown-project': { severity: 'warning' },
  'bundle/changed': { severity: 'error' },
  'bundle/inconsistent': { severity: 'error' },
  'bundle/not-public': { severity: 'error' },
  'kpi/unassigned': { severity: 'warning' },
  'kpi/unknown-project': { severity: 'warning' },
  'kpi/conflict': { severity: 'warning' },
  'kpi/unit-mismatch': { severity: 'warning' },
  'history/corrupt': { severity: 'error' },
  'history/unreadable': { severity: 'error' },
  'history/unknown-run': { severity: 'error' },
  'history/not-written': { severity: 'error' },
  'history/engine-failed': { severity: 'error' },
  'source/absent': { severity: 'warning' },
  'source/denied': { severity: 'warning' },
  'source/expired': { severity: 'warning' },
  'source/incomplete': { severity: 'error' },
  'source/no-token': { severity: 'warning' },
  'source/not-data': { severity: 'warning' },
  'source/rate-limited': { severity: 'warning' },
  'source/refused-address': { severity: 'warning' },
  'source/stale': { severity: 'warning' },
  'source/too-large': { severity: 'warning' },
  'source/unfinished': { severity: 'note' },
  'source/unreachable': { severity: 'warning' },
} as const satisfies Record<string, { severity: Severity }>

export type ProblemCode = keyof typeof problemKinds

/** Where in a file: both count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Something an author or a project can repair. Collected, never thrown by a stage that can go on. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: Severity
  /** What happened, in full sentences, in the author's words. */
  readonly message: string
  /** Path as the person gave it, or the artefact's URL. */
  readonly file: string
  /** Absent when the format has no positions or the problem is about the whole file. */
  readonly position?: Position
  /** What to do next. */
  readonly hint?: string
}

/** What makeProblem needs: the severity comes from the code unless it is given. */
export interface ProblemInput extends Omit<Problem, 'severity'> {
  readonly severity?: Severity
}

/** A problem with the severity that its code carries. */
export function makeProblem(input: ProblemInput): Problem {
  const { code, severity = problemKinds[code].severity, message, file, position, hint } = input
  return {
    code,
    severity,
    message,
    file,
    ...(position === undefined ? {} : { position }),
    ...(hint === undefined ? {} : { hint }),
  }
}

/** Thrown when a stage cannot go on; carries what to report. A bug is a plain Error, never this. */
export class IngestError extends Error {
  override readonly name = 'IngestError'
  readonly problems: readonly [Problem, ...Problem[]]

  constructor(problems: readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    super(problems[0].message, options)
    this.problems = problems
  }
}
