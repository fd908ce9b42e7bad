// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { makeProblem } from '../../../ingest/problem.ts'
import type { Problem } from '../../../ingest/problem.ts'
import { isReportFormat, reporters } from '../../../ingest/reporters/index.ts'
import { formatStepSummary } from '../../../ingest/reporters/step-summary.ts'

const context = { site: 'https://example.org/portal/' }

const unknownField = makeProblem({
  code: 'schema/unknown-field',
  message: 'Feel++ has a field "spack_pakage" that the catalogue does not know.',
  file: 'content/projects.yml',
  position: { line: 4, column: 3 },
  hint: 'Did you mean "spack_package"?',
})
const unrecognised = makeProblem({
  code: 'artefact/unrecognised',
  message: 'No adapter recognises this file.',
  file: 'artefacts/50%,a:b.json',
})
const note: Problem = { ...unknownField, severity: 'note', message: 'This file has 3 more problems.' }
const problems = [unknownField, unrecognised, note]

/** Text as an attacker would put it into a name: commands of CI runners, escapes, reordered text, markup. */
const hostile = makeProblem({
  code: 'schema/wrong-type',
  message:
    '\r\n::error::forged\n##[add-path]/tmp\u001b[31m \u202Edetrever <img src=x> | [x](javascript:1) @team `code`',
  file: '::set-output name=a::b,\nc.yml',
  position: { line: 1, column: 1 },
  hint: '::stop-commands::x\u0007',
})

describe('the text form', () => {
  test('says where, what, what to do and where to read more', () => {
    expect(reporters.text(problems, context)).toMatchInlineSnapshot(`
      "content/projects.yml:4:3 error schema/unknown-field Feel++ has a field "spack_pakage" that the catalogue does not know.
        hint: Did you mean "spack_package"?
        https://example.org/portal/errors/schema-unknown-field/
      artefacts/50%,a:b.json warning artefact/unrecognised No adapter recognises this file.
        https://example.org/portal/errors/artefact-unrecognised/
      content/projects.yml:4:3 note schema/unknown-field This file has 3 more problems.
        hint: Did you mean "spack_package"?
        https://example.org/portal/errors/schema-unknown-field/"
    `)
  })

  test('has colours only when it is told that the terminal shows them', () => {
    expect(reporters.text(problems, context)).not.toContain('\u001b')
    expect(reporters.text([unknownField], { colour: true })).toContain('\u001b[31merror\u001b[39m')
  })

  test('names no pages of a site that is not known', () => {
    expect(reporters.text([unrecognised], {})).toBe(
      'artefacts/50%,a:b.json warning artefact/unrecognised No adapter recognises this file.',
    )
  })

  test('shows what is in files as text: nothing moves the cursor, reorders a line or starts a command', () => {
    const text = reporters.text([hostile], {})
    expect(text.split('\n')).toHaveLength(2)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
    expect(text).not.toContain('##[')
    for (const line of text.split('\n')) expect(line.trimStart()).not.toMatch(/^::/)
  })
})

describe('the JSON form', () => {
  test('is the list of problems with line and column beside the rest', () => {
    expect(JSON.parse(reporters.json([unknownField, unrecognised], context))).toEqual({
      problems: [
        {
          code: 'schema/unknown-field',
          severity: 'error',
          message: 'Feel++ has a field "spack_pakage" that the catalogue does not know.',
          file: 'content/projects.yml',
          line: 4,
          column: 3,
          hint: 'Did you mean "spack_package"?',
        },
        {
          code: 'artefact/unrecognised',
          severity: 'warning',
          message: 'No adapter recognises this file.',
          file: 'artefacts/50%,a:b.json',
        },
      ],
    })
  })

  test('is an empty list when nothing is wrong', () => {
    expect(JSON.parse(reporters.json([], {}))).toEqual({ problems: [] })
  })
})

describe('the GitHub form', () => {
  test('is one workflow command a problem', () => {
    expect(reporters.github(problems, context)).toMatchInlineSnapshot(`
      "::error file=content/projects.yml,line=4,col=3,title=schema/unknown-field::Feel++ has a field "spack_pakage" that the catalogue does not know.%0ADid you mean "spack_package"?%0Ahttps://example.org/portal/errors/schema-unknown-field/
      ::warning file=artefacts/50%25%2Ca%3Ab.json,title=artefact/unrecognised::No adapter recognises this file.%0Ahttps://example.org/portal/errors/artefact-unrecognised/
      ::notice file=content/projects.yml,line=4,col=3,title=schema/unknown-field::This file has 3 more problems.%0ADid you mean "spack_package"?%0Ahttps://example.org/portal/errors/schema-unknown-field/"
    `)
  })

  test('lets no text from files become a command of its own', () => {
    const text = reporters.github([hostile], {})
    expect(text.split('\n')).toHaveLength(1)
    expect(text.startsWith('::error file=%3A%3Aset-output name=a%3A%3Ab%2C\\u000ac.yml,line=1,col=1,title=')).toBe(true)
    expect(text).not.toContain('##[')
    expect(text).not.toContain('\u001b')
  })

  test('keeps a percent sign from becoming an escape', () => {
    const problem = makeProblem({ code: 'schema/wrong-type', message: '100%0A::error::x', file: 'a' })
    expect(reporters.github([problem], {})).toBe('::error file=a,title=schema/wrong-type::100%250A::error::x')
  })
})

describe('the step summary', () => {
  test('is a table', () => {
    expect(formatStepSummary(problems, context)).toMatchInlineSnapshot(`
      "1 error, 1 warning, and 1 note.

      | Where | What | Code |
      |---|---|---|
      | content/projects.yml\\:4\\:3 | error: Feel\\+\\+ has a field \\"spack\\_pakage\\" that the catalogue does not know. Did you mean \\"spack\\_package\\"\\? | [schema/unknown-field](https://example.org/portal/errors/schema-unknown-field/) |
      | artefacts/50\\%\\,a\\:b.json | warning: No adapter recognises this file. | [artefact/unrecognised](https://example.org/portal/errors/artefact-unrecognised/) |
      | content/projects.yml\\:4\\:3 | note: This file has 3 more problems. Did you mean \\"spack\\_package\\"\\? | [schema/unknown-field](https://example.org/portal/errors/schema-unknown-field/) |"
    `)
  })

  test('says so when nothing is wrong', () => {
    expect(formatStepSummary([], context)).toBe('No problems found.')
  })

  test('shows at most 200 rows and says how many more there are', () => {
    const text = formatStepSummary(
      Array.from({ length: 250 }, () => unrecognised),
      context,
    )
    expect(text.split('\n').filter((line) => line.startsWith('| artefacts'))).toHaveLength(200)
    expect(text.endsWith('And 50 more.')).toBe(true)
  })

  test('shows markup in names as text', () => {
    const row = formatStepSummary([hostile], {}).split('\n').at(-1) ?? ''
    expect(row).not.toMatch(/(?<!\\)[<`[@]/)
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(4)
  })
})

describe('the GitLab form', () => {
  const report = (list: readonly Problem[]) =>
    JSON.parse(reporters.gitlab(list, context)) as { fingerprint: string; location: object; severity: string }[]

  test('is a Code Quality report', () => {
    expect(report([unknownField, unrecognised])).toMatchObject([
      {
        description:
          'Feel++ has a field "spack_pakage" that the catalogue does not know. Did you mean "spack_package"?',
        check_name: 'schema/unknown-field',
        severity: 'major',
        location: { path: 'content/projects.yml', lines: { begin: 4 } },
      },
      { check_name: 'artefact/unrecognised', severity: 'minor', location: { lines: { begin: 1 } } },
    ])
  })

  test('gives each problem a fingerprint of its own', () => {
    const twice = { ...unknownField, position: { line: 9, column: 3 } }
    const prints = report([...problems, twice, hostile]).map(({ fingerprint }) => fingerprint)
    expect(new Set(prints).size).toBe(prints.length)
  })

  test('gives a problem the same fingerprint when its line moves', () => {
    const moved = { ...unknownField, position: { line: 40, column: 3 } }
    expect(report([moved])[0]?.fingerprint).toBe(report([unknownField])[0]?.fingerprint)
  })
})

describe('the SARIF form', () => {
  test('is a run with a rule for each code', () => {
    expect(JSON.parse(reporters.sarif([unknownField, unrecognised], { ...context, version: '1.2.3' }))).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'portal check',
              informationUri: 'https://example.org/portal/',
              version: '1.2.3',
              rules: [
                {
                  id: 'artefact/unrecognised',
                  shortDescription: { text: 'artefact/unrecognised' },
                  defaultConfiguration: { level: 'warning' },
                  helpUri: 'https://example.org/portal/errors/artefact-unrecognised/',
                },
                {
                  id: 'schema/unknown-field',
                  shortDescription: { text: 'schema/unknown-field' },
                  defaultConfiguration: { level: 'error' },
                  helpUri: 'https://example.org/portal/errors/schema-unknown-field/',
                },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'schema/unknown-field',
              ruleIndex: 1,
              level: 'error',
              message: {
                text: 'Feel++ has a field "spack_pakage" that the catalogue does not know. Did you mean "spack_package"?',
              },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'content/projects.yml' },
                    region: { startLine: 4, startColumn: 3 },
                  },
                },
              ],
            },
            {
              ruleId: 'artefact/unrecognised',
              ruleIndex: 0,
              level: 'warning',
              message: { text: 'No adapter recognises this file.' },
              locations: [{ physicalLocation: { artifactLocation: { uri: 'artefacts/50%25%2Ca%3Ab.json' } } }],
            },
          ],
        },
      ],
    })
  })
})

test('every form is known by its name', () => {
  expect(['text', 'json', 'github', 'gitlab', 'sarif'].every(isReportFormat)).toBe(true)
  expect(isReportFormat('toString')).toBe(false)
})
