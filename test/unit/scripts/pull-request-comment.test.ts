// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { formatComment } from '../../../scripts/pull-request-comment.mjs'

function makeReport(...problems: readonly object[]): string {
  return JSON.stringify({ problems })
}

const problem = {
  code: 'schema/unknown-field',
  severity: 'error',
  message: 'Feel++ has a field "spack_pakage" that the catalogue does not know.',
  file: 'content/projects.yml',
  line: 4,
  column: 3,
  hint: 'Did you mean "spack_package"?',
}

describe('the comment on a pull request', () => {
  test('says where, what and what to do', () => {
    const comment = formatComment(makeReport(problem))
    expect(comment).toContain('The check found 1 error and 0 other remarks.')
    expect(comment).toContain('| content/projects.yml:4:3 | error: Feel')
    expect(comment).toContain('Did you mean')
    expect(comment).toContain('| schema/unknown-field |')
  })

  test('says so when there is nothing to repair', () => {
    expect(formatComment(makeReport())).toContain('nothing to repair')
  })

  test.each(['', 'no json', '[]', '{"problems": {}}', 'x'.repeat(1_000_001)])(
    'does not choke on a bad report (%#)',
    (text) => {
      expect(formatComment(text)).toContain('could not be read')
    },
  )

  test('shows twenty problems and counts the others', () => {
    const comment = formatComment(makeReport(...Array.from({ length: 25 }, () => problem)))
    expect(comment.split('\n').filter((line) => line.startsWith('| content'))).toHaveLength(20)
    expect(comment).toContain('5 more are in the log')
  })

  // What a stranger's report could try: markup, table cells, mentions, issue links, addresses, hidden text.
  test.each([
    '<img src=x onerror=alert(1)>',
    '[free money](https://evil.example)',
    '![](https://evil.example/pixel.png)',
    'a | b | c',
    'line\n\n# heading',
    '@everyone',
    'fixes #1',
    'see https://evil.example and www.evil.example',
    '`code` *bold* ~~gone~~',
    '\u202Eright to left',
    '<!-- portal-check -->',
    '&lt;b&gt;',
  ])('shows %j as text', (message) => {
    const row =
      formatComment(makeReport({ ...problem, message, hint: '' }))
        .split('\n')
        .at(-2) ?? ''
    const cell = row.split(' | ')[1] ?? ''
    expect(row.split('|')).toHaveLength(5)
    expect(cell).not.toMatch(/[<>[\]`*~\n\u202E]|:\/\/|www\.|@\w|(?<!&)#\d(?!\d*;)|&(?!#)/)
  })

  test('keeps only what it knows of a problem', () => {
    const odd = { severity: '<b>', message: 7, file: null, code: '../x', line: '1', column: {}, hint: [] }
    expect(formatComment(makeReport(odd, odd))).toContain('|  | error:  |  |')
  })
})
