// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { listCodeBlocks } from '../../../../ingest/records/tutorials/code-blocks.ts'
import { parseFenceAttributes } from '../../../../ingest/records/tutorials/fence-attributes.ts'
import { readTutorialSteps } from '../../../../ingest/records/tutorials/tutorial-steps.ts'

const page = (...lines: readonly string[]) => lines.join('\n')
const faultsOf = (...lines: readonly string[]) =>
  readTutorialSteps(page(...lines)).faults.map(({ code, line, message }) => `${line} ${code} ${message}`)

describe('attributes of a fence', () => {
  test('are words and names with values, quoted or not, and what is only marked is left out', () => {
    const meta = `test id=build-1 expect="a = 'b'" title='say "hi"' {1,3-4} "marked" /pattern/ ins={2} expect-error`
    expect(parseFenceAttributes(meta)).toEqual({
      words: ['test', 'expect-error'],
      pairs: [
        ['id', 'build-1'],
        ['expect', `a = 'b'`],
        ['title', 'say "hi"'],
        ['ins', '2'],
      ],
    })
  })

  test('are read in time that grows with their length only', () => {
    for (const text of ['a='.repeat(50_000), '"'.repeat(100_001), '{'.repeat(100_000), 'a'.repeat(100_000)]) {
      const start = performance.now()
      parseFenceAttributes(text)
      expect(performance.now() - start).toBeLessThan(1000)
    }
  })
})

describe('code blocks of a page', () => {
  test('know their line behind front matter, in lists and in folded parts', () => {
    const blocks = listCodeBlocks(
      page(
        '---',
        'title: A',
        '---',
        '',
        '```sh test id=a',
        'one',
        '```',
        '',
        '1. First',
        '',
        '   ```yaml',
        '   a: 1',
        '   ```',
      ).concat('\n\n<details>\n<summary>Solution</summary>\n\n~~~sh\ntwo\n~~~\n\n</details>\n'),
    )
    expect(blocks).toEqual([
      { language: 'sh', meta: 'test id=a', text: 'one', line: 5, indent: 0 },
      { language: 'yaml', meta: '', text: 'a: 1', line: 11, indent: 3 },
      { language: 'sh', meta: '', text: 'two', line: 18, indent: 0 },
    ])
  })
})

describe('steps of a tutorial', () => {
  test('are what its reader does, in order: commands that are run, files, and commands that are not run', () => {
    const { steps, faults } = readTutorialSteps(
      page(
        '```sh test id=make expect="done" timeout=600 in=portal needs=make,gcc',
        'make',
        '```',
        '```c title="hello.c" file=src/hello.c',
        'int main() {}',
        '```',
        '```console test id=fails expect-error',
        '$ false \\',
        '>   --now',
        'no',
        '```',
        '```bash no-test reason="needs an account"',
        'ssh machine',
        '```',
        '```text',
        'only shown',
        '```',
      ),
    )
    expect(faults).toEqual([])
    expect(steps).toEqual([
      {
        ...{ kind: 'test', line: 1, id: 'make', commands: 'make', expect: 'done', mustFail: false },
        ...{ timeoutSeconds: 600, isInPortal: true, needs: ['make', 'gcc'] },
      },
      { kind: 'file', line: 4, path: 'src/hello.c', text: 'int main() {}\n', isAppended: false },
      {
        ...{ kind: 'test', line: 7, id: 'fails', commands: 'false \\\n  --now', mustFail: true, timeoutSeconds: 60 },
        ...{ isInPortal: false, needs: [] },
      },
      { kind: 'no-test', line: 12, commands: 'ssh machine', reason: 'needs an account' },
    ])
  })

  test('are refused where nobody could tell whether they are run, with the line', () => {
    expect(faultsOf('text', '', '```sh', 'ls', '```')).toEqual([
      '3 command/not-marked These commands are neither run nor said not to be.',
    ])
    expect(faultsOf('```sh no-test', 'ls', '```')).toEqual([
      '1 command/not-marked Nobody learns why these commands are not run.',
    ])
    expect(faultsOf('```sh test no-test reason="x" id=a', 'ls', '```')).toEqual([
      '1 command/bad-attribute A block is run or it is not.',
    ])
  })

  test('have an id, and no two the same', () => {
    expect(faultsOf('```sh test', 'ls', '```')).toEqual([
      '1 command/bad-id These commands are run, but have no id to keep their result under.',
    ])
    expect(faultsOf('```sh test id=A_B', 'ls', '```')).toEqual(['1 command/bad-id "A_B" is no id.'])
    expect(faultsOf('```sh test id=a', 'ls', '```', '', '```sh test id=a', 'ls', '```')).toEqual([
      '5 command/bad-id The id "a" is that of the block of line 1 already, so nobody could tell their results apart.',
    ])
  })

  test.each([
    ['test id=a expects="x"', 'The attribute "expects" means nothing here.'],
    ['test id=a expect="x" expect="y"', 'The attribute "expect" is there twice.'],
    ['test id=a timeout=soon', '"soon" is nothing that "timeout" can be.'],
    ['test id=a in=here', '"here" is nothing that "in" can be.'],
    ['file=../.bashrc', '"../.bashrc" is nothing that "file" can be.'],
    ['file=/etc/passwd', '"/etc/passwd" is nothing that "file" can be.'],
  ])('say what is wrong with %s', (meta, message) => {
    expect(faultsOf('```sh ' + meta, 'ls', '```')).toEqual([`1 command/bad-attribute ${message}`])
  })

  test('leave blocks alone that are only shown, whatever else they say', () => {
    expect(faultsOf('```yaml title="a.yml" {4} wrong', 'a: 1', '```', '```json kpi-run', '{}', '```')).toEqual([])
    expect(faultsOf('```yaml test id=a', 'a: 1', '```')).toEqual([
      '1 command/bad-attribute Only commands are run, so "test" means nothing here.',
    ])
  })
})
