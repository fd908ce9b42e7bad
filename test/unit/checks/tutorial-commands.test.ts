// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { checkPageData } from '../../../ingest/checks/page-data.ts'
import { checkTranslatedCommands, checkTutorialCommands } from '../../../ingest/checks/tutorial-commands.ts'

const tutorial = 'content/docs/learn/a.md'
const unmarked = '---\ntitle: A\n---\n\n```sh\nls\n```\n'
const short = ({ code, position }: { code: string; position?: { line: number; column: number } }) =>
  `${code} ${position?.line}:${position?.column}`

describe('commands on written pages', () => {
  test('have to be marked in tutorials of every language, and nowhere else', () => {
    expect(checkTutorialCommands(tutorial, unmarked).map(short)).toEqual(['command/not-marked 5:1'])
    expect(checkTutorialCommands('content/docs/fr/learn/deep/a.md', unmarked)).toHaveLength(1)
    for (const file of ['content/docs/guides/a.md', 'content/docs/errors/a.md', 'content/reports/a.md'])
      expect(checkTutorialCommands(file, unmarked), file).toEqual([])
  })

  test('are looked at in a guide that has some of them run', () => {
    const page = '```sh\nls\n```\n\n```sh test\nls\n```\n'
    expect(checkTutorialCommands('content/docs/guides/a.md', page).map(short)).toEqual(['command/bad-id 5:1'])
  })

  test('are the same in a translation, but for remarks', () => {
    const block = (commands: string) => `\`\`\`sh test id=a\n${commands}\n\`\`\`\n`
    const judge = (text: string, original: string) =>
      checkTranslatedCommands('content/docs/fr/learn/a.md', text, original).map(short)
    expect(judge(block('# Voir\nls'), block('# Look\nls'))).toEqual([])
    expect(judge(block('ls -a'), block('ls'))).toEqual(['command/translation-differs 1:1'])
    expect(judge(block('ls'), 'no block')).toEqual(['command/translation-differs 1:1'])
  })
})

describe('data on written pages', () => {
  test('are judged by the schema that they name, at their place in the page', () => {
    const page = (block: string) => `Text.\n\n- A list\n\n  ${block.replaceAll('\n', '\n  ')}\n`
    expect(checkPageData(tutorial, page('```yaml schema=projects\n- name: A\n  licence: MIT\n```')).map(short)).toEqual(
      ['schema/missing-field 6:5', 'schema/unknown-field 7:5'],
    )
    expect(checkPageData(tutorial, page('```json schema=projects\n[{ "name": 1 }]\n```')).map(short)).toContain(
      'schema/wrong-type 6:14',
    )
    expect(checkPageData(tutorial, page('```json schema=projects\n[{ "name": }]\n```')).map(short)).toEqual([
      'document/syntax 6:14',
    ])
  })

  test('name a schema that there is', () => {
    const [problem] = checkPageData(tutorial, '```yaml schema=projcts\na: 1\n```')
    expect(problem).toMatchObject({ code: 'schema/unknown', position: { line: 1 }, hint: 'Did you mean "projects"?' })
    expect(checkPageData(tutorial, '```sh schema=projects\nls\n```').map(short)).toEqual(['schema/unknown 1:1'])
  })
})
