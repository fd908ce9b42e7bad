// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommandSnapshot } from '../../schemas/types.gen.ts'
import { makeInstance, removeInstance, runPortal } from './portal-process.ts'

let folder = ''
beforeEach(() => {
  folder = makeInstance()
  mkdirSync(join(folder, 'content/docs/learn'), { recursive: true })
})
afterEach(() => removeInstance(folder))

/** A tutorial of blocks: what stands behind the language, and the commands. */
function writeTutorial(blocks: readonly (readonly [meta: string, text: string])[], front = 'title: A') {
  const fences = blocks.map(([meta, text]) => `\`\`\`${meta}\n${text}\n\`\`\`\n`)
  writeFileSync(join(folder, 'content/docs/learn/a.md'), `---\n${front}\n---\n\n${fences.join('\n')}`)
}

function readResults(): readonly (readonly [id: string, result: string, reason?: string])[] {
  const snapshot: CommandSnapshot = JSON.parse(readFileSync(join(folder, 'snapshots/commands.json'), 'utf8'))
  const blocks = snapshot.tutorials.flatMap((tutorial) => tutorial.blocks)
  return blocks.map(({ id, result, reason }) => (reason === undefined ? [id, result] : [id, result, reason]))
}

const run = () => runPortal(folder, ['commands', 'test'])

describe('portal commands test', () => {
  test('runs the blocks of a tutorial in one shell, with the files that its reader writes', async () => {
    writeTutorial([
      ['sh test id=enter', 'mkdir work\ncd work\nexport WORD=one\nother=two'],
      ['text file=in/hello.txt', 'hello'],
      ['text append=in/hello.txt', 'again'],
      ['console test id=read expect="hello again one two"', '$ cat in/hello.txt\nhello\nagain\n$ echo $WORD $other'],
      ['sh test id=fails expect-error expect="No such file"', 'ls nowhere'],
      ['sh test id=still-there expect="/work"', 'pwd'],
      ['sh no-test reason="It would."', 'exit 7'],
    ])
    expect(await run()).toMatchObject({ code: 0, stderr: '' })
    expect(readResults()).toEqual([
      ['enter', 'passed'],
      ['fails', 'passed'],
      ['read', 'passed'],
      ['still-there', 'passed'],
    ])
  })

  test('names file and line of a block that fails, shows what it wrote, and runs no other', async () => {
    writeTutorial([
      ['sh test id=first', 'echo fine\nfalse\necho unreached'],
      ['sh test id=second', 'echo'],
    ])
    const { code, stderr } = await run()
    expect(code).toBe(1)
    expect(stderr).toContain('content/docs/learn/a.md:5:1 error command/failed')
    expect(stderr).toContain('fine')
    expect(stderr).not.toContain('unreached')
    expect(readResults()).toEqual([
      ['first', 'failed', 'It ended with exit code 1.'],
      ['second', 'not-run', 'The block "first" before it failed.'],
    ])
  })

  test.each([
    ['another output', 'sh test id=a expect="4.2"', 'echo 4.1', 'Its output does not hold "4.2".'],
    ['too much time', 'sh test id=a timeout=1', 'sleep 30', 'It ran longer than 1 seconds.'],
    [
      'no failure where one is shown',
      'sh test id=a expect-error',
      'true',
      'It ended well, and the page says that it fails.',
    ],
    ['output without end', 'sh test id=a', 'yes', 'It wrote more than anybody would read.'],
  ])('says that a block fails with %s', async (_name, meta, commands, reason) => {
    writeTutorial([[meta, commands]])
    expect((await run()).code).toBe(1)
    expect(readResults()).toEqual([['a', 'failed', reason]])
  })

  test('gives commands nothing to read, none of the tokens, and a home that is empty', async () => {
    writeTutorial([['sh test id=a expect="[] [] 0"', 'echo "[$(cat)] [$GITHUB_TOKEN] $(ls -A ~ | wc -l)"']])
    process.env['GITHUB_TOKEN'] = 'secret'
    expect(await run()).toMatchObject({ code: 0 })
    delete process.env['GITHUB_TOKEN']
  })

  test('begins in a copy of the repository where a block says so', async () => {
    writeTutorial([
      ['sh test id=elsewhere in=portal expect="projects.yml"', 'ls content\necho changed >> content/projects.yml'],
      ['sh test id=same in=portal expect="changed"', 'tail -n 1 content/projects.yml'],
    ])
    expect(await run()).toMatchObject({ code: 0 })
    expect(readResults()[0]).toEqual(['elsewhere', 'not-run', 'There is no repository to copy.'])
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args])
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '-m', 'first')
    expect(await run()).toMatchObject({ code: 0, stderr: '' })
    expect(readResults().map(([, result]) => result)).toEqual(['passed', 'passed'])
    expect(readFileSync(join(folder, 'content/projects.yml'), 'utf8')).not.toContain('changed')
  })

  test('keeps the result of another machine where a tool is missing, until the text changes', async () => {
    const front = 'title: A\ntutorial:\n  tools:\n    - { name: no-such-tool }'
    writeTutorial([['sh test id=a', 'echo one']])
    await run()
    writeTutorial([['sh test id=a', 'echo one']], front)
    expect((await run()).code).toBe(0)
    expect(readResults()).toEqual([['a', 'passed']])
    writeTutorial([['sh test id=a', 'echo two']], front)
    expect((await run()).code).toBe(0)
    expect(readResults()).toEqual([['a', 'not-run', 'This machine has no working no-such-tool.']])
  })

  test('refuses a name that no tutorial has', async () => {
    writeTutorial([['sh test id=a', 'true']])
    const { code, stderr } = await runPortal(folder, ['commands', 'test', 'b'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is no tutorial with tested commands "b".')])
  })
})
