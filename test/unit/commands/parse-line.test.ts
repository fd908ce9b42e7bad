// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { ingestCommand } from '../../../ingest/commands/ingest.ts'
import { parseLine } from '../../../ingest/commands/parse-line.ts'
import { publishCommand } from '../../../ingest/commands/publish.ts'

describe('a command line', () => {
  test('gives options and paths', async () => {
    expect(
      await parseLine(ingestCommand, ['a.json', '--project', 'x', '--dry-run', '--format=json', 'b.json']),
    ).toEqual({
      values: new Map([
        ['project', 'x'],
        ['dry-run', ''],
        ['format', 'json'],
      ]),
      paths: ['a.json', 'b.json'],
    })
  })

  test.each([
    [['--projcet', 'x'], 'There is no option "--projcet". Did you mean "--project"?'],
    [['-x'], 'There is no option "-x".'],
    [['--project'], '--project needs a value: --project ID.'],
    [['--dry-run=yes'], '--dry-run takes no value.'],
  ])('is refused with a sentence: %j', async (args, usage) => {
    expect(await parseLine(ingestCommand, args)).toEqual({ usage })
  })

  test('takes a file whose name begins with a hyphen after --', async () => {
    expect(await parseLine(ingestCommand, ['--', '-a.json'])).toMatchObject({ paths: ['-a.json'] })
  })

  test('is refused when a command that takes no path gets one', async () => {
    expect(await parseLine(publishCommand, ['a.json'])).toEqual({ usage: '`publish` takes no "a.json".' })
  })
})
