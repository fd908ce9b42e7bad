// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkFiles } from '../../../ingest/checks/check-files.ts'
import { problemKinds } from '../../../ingest/problem.ts'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, 'content/docs/errors')

interface Example {
  readonly code: string
  readonly file: string
  readonly verdict: string
  readonly text: string
}

/** Code blocks that name their file and say `wrong` or `right`: those that a reader may copy. */
function readExamples(name: string): readonly Example[] {
  const page = readFileSync(join(folder, name), 'utf8')
  const code = /^title: (.+)$/m.exec(page)?.[1] ?? ''
  const blocks = page.matchAll(/^```\w+ title="([\w./-]+)" (wrong|right)\n([\s\S]*?)^```$/gm)
  return Array.from(blocks, ([, file = '', verdict = '', text = '']) => ({ code, file, verdict, text }))
}

const examples = readdirSync(folder).flatMap(readExamples)
let place = ''

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'error-examples-'))
})

afterAll(() => {
  rmSync(place, { recursive: true })
})

async function checkExample({ file, text }: Example): Promise<readonly string[]> {
  const path = join(place, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  const problems = await checkFiles([path], { root })
  return problems.map(({ code }) => code)
}

describe('the examples of the error pages', () => {
  test('are there for most codes that a text can have', () => {
    // No page can show the bytes of an archive or the answer of a server.
    const codes = Object.keys(problemKinds).filter((code) => !/^(?:archive|source)\//.test(code))
    const shown = new Set(examples.filter(({ verdict }) => verdict === 'wrong').map(({ code }) => code))
    expect(shown.size).toBeGreaterThan(codes.length / 2)
  })

  test.each(examples.filter(({ verdict }) => verdict === 'wrong'))('$code: the wrong one is found', async (example) => {
    expect(await checkExample(example)).toContain(example.code)
  })

  test.each(examples.filter(({ verdict }) => verdict === 'right'))('$code: the right one is clean', async (example) => {
    expect(await checkExample(example)).toEqual([])
  })
})
