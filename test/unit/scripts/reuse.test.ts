// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { addHeader, findLicence, readPatterns } from '../../../scripts/reuse.mjs'

const header = '// SPDX-FileCopyrightText: 2026 numpex-portal contributors\n// SPDX-License-Identifier: Apache-2.0\n'

describe('a licence header', () => {
  test.each(['a.ts', 'a.mjs', 'a.css', 'a.yml', 'a.sh', 'a.astro'])('that is added to %s is found again', (file) => {
    const text = addHeader(file, 'body\n')
    expect(findLicence(text ?? '')).toBe('Apache-2.0')
    expect(text).toContain('body\n')
  })

  test('comes after the line that names the program', () => {
    expect(addHeader('run.mjs', '#!/usr/bin/env node\nx\n')).toBe(`#!/usr/bin/env node\n${header}x\n`)
  })

  test('goes inside the frontmatter of a component', () => {
    expect(addHeader('a.astro', '---\nconst x = 1\n---\n<p />\n')).toBe(`---\n${header}const x = 1\n---\n<p />\n`)
  })

  test('is not put where a file cannot have one', () => {
    expect(addHeader('a.json', '{}')).toBeUndefined()
  })

  test('in the middle of a file, as text, is no header', () => {
    expect(
      findLicence("const a = 'SPDX-FileCopyrightText: me'\nconst b = 'SPDX-License-Identifier: MIT'\n"),
    ).toBeUndefined()
  })

  test('without a copyright line is no header', () => {
    expect(findLicence('// SPDX-License-Identifier: Apache-2.0\n')).toBeUndefined()
  })
})

describe('the patterns of REUSE.toml', () => {
  const [one, all, dot] = readPatterns('path = [\n  "*.md",\n  "content/**",\n  "a+b.txt",\n]\n')

  test.each([
    [one, 'README.md', true],
    [one, 'docs/README.md', false],
    [all, 'content/docs/a.md', true],
    [all, 'my/content/a.md', false],
    [dot, 'a+b.txt', true],
    [dot, 'aab-txt', false],
  ])('%s on %s: %s', (pattern, file, expected) => {
    expect(pattern?.test(file)).toBe(expected)
  })
})
