// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPublicText } from '../../../ingest/records/public-text.ts'

describe('Text that may be published', () => {
  it.each([
    ['/home/someone/cases/case3-bench.cfg', 'case3-bench'],
    ['/home/some one/cases/case 3.cfg', 'case 3'],
    ['~/cases/case3.cfg', 'case3'],
    ['~someone/cases/case3.cfg', 'case3'],
    ['$HOME/cases/case3.cfg', 'case3'],
    ['../cases/case3.cfg', 'case3'],
    [String.raw`C:\Users\someone\case3.cfg`, 'case3'],
    ['https://host.example.org/someone/case3.json', 'case3'],
    ['--config=/data/someone/a.cfg --out /scratch/b/', '--config=a --out b'],
    ["['/home/someone/a.msh', '/home/someone/b.msh']", "['a', 'b']"],
    ['-I/home/someone/include', '-Iinclude'],
    ['run by someone@example.org', 'run by '],
    ['two\nlines', 'two lines'],
    ['half \ud800 pair', 'half \ufffd pair'],
  ])('%s becomes %s', (text, expected) => {
    expect(toPublicText(text)).toBe(expected)
  })

  it.each(['OpenFOAM/11-foss-2023a', 'MB/s', 'time / iteration', 'hpl@2.3', 'M2', 'a~b', 'rate (/s)', 'élan'])(
    '%s stays as it is',
    (text) => {
      expect(toPublicText(text)).toBe(text)
    },
  )

  it('never holds a path from a root, wherever it stood in the text', () => {
    const around = fc.constantFrom('', '--file=', "['", 'see ', '{"a": "', 'x,')
    fc.assert(
      fc.property(
        around,
        fc.constantFrom('home', 'data', 'Users'),
        fc.stringMatching(/^[a-z]{3,8}$/),
        (before, root, user) => {
          expect(toPublicText(`${before}/${root}/${user}/file.cfg`)).not.toContain(`/${user}`)
        },
      ),
    )
  })

  it('takes no longer than the text is long', () => {
    const before = performance.now()
    for (const text of [
      '~'.repeat(50_000),
      ',~'.repeat(25_000),
      '/a'.repeat(25_000),
      'a@'.repeat(25_000),
      '-'.repeat(50_000),
    ]) {
      toPublicText(text)
    }
    expect(performance.now() - before).toBeLessThan(1000)
  })
})
