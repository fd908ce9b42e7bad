// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { PageCommand } from '../../../ingest/records/site-commands.ts'
import { viewCommands } from '../../../site/views/learn/command-stamp.ts'

const cmake = { name: 'CMake', version: '3.25.1' }
const passed: PageCommand = { id: 'build', command: 'make', state: 'passed', date: '2026-11-20', tools: [cmake] }
const untested: PageCommand = { command: 'ssh machine', state: 'untested', reason: 'Needs an account.', tools: [] }
const never: PageCommand = { id: 'run', command: './a', state: 'never', tools: [] }

describe('what a page says of its commands', () => {
  test('is how many of all blocks ran, on the oldest day, with which versions', () => {
    const newer = { ...passed, id: 'test', date: '2026-11-27', tools: [cmake, { name: 'Slurm', version: '22.05.8' }] }
    const stamp = viewCommands([newer, passed, untested], 'en')
    expect(stamp).toMatchObject({ tone: 'good', since: '2026-11-20' })
    expect(stamp?.sentences).toEqual([
      '2 of 3 blocks of commands ran as written on 20 Nov 2026 with CMake 3.25.1, Slurm 22.05.8.',
    ])
  })

  test('names the block that failed first', () => {
    const failed: PageCommand = { ...passed, id: 'submit', state: 'failed', reason: 'It ended with exit code 1.' }
    const stamp = viewCommands([passed, failed], 'en')
    expect(stamp?.tone).toBe('bad')
    expect(stamp?.sentences[0]).toBe('The block “submit” failed on 20 Nov 2026.')
  })

  test('is that nothing ran yet, which is not that nothing is tested, and neither is silence', () => {
    expect(viewCommands([never, untested], 'en')?.sentences[0]).toMatch(/^Commands not run yet: none of 2 blocks/)
    expect(viewCommands([untested], 'fr')?.sentences).toEqual(['Aucune commande de cette page n’est testée.'])
    expect(viewCommands([], 'en')).toBeUndefined()
  })

  test('says block by block why one is not tested', () => {
    expect(viewCommands([passed, untested], 'en')?.blocks.at(1)).toEqual({
      command: 'ssh machine',
      word: 'not tested',
      reason: 'Needs an account.',
      isEnglish: false,
    })
  })
})
