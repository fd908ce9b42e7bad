// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, inject, test } from 'vitest'

/** Everything that the site shows or gives away; the search of Pagefind is code of its own, with its authors' addresses. */
function listFiles(dist: string): readonly string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:html|json|ndjson|csv|xml|svg|txt|ics)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(dist, path).startsWith('pagefind'))
}

/** What only an artefact can have brought: an address, a home or scratch folder, a folder of a Windows user. */
const personal = [
  /[\w-]@(?!example\.(?:org|com))[a-z0-9-]{1,63}\.[a-z]{2,24}\b/gi,
  /(?:^|[\s"'>=(:;,])\/(?:home|users?|scratch|root|gpfs|lustre|mnt|export)\/[a-z0-9._-]{2,}/gi,
  /[a-z]:\\\\?users\\\\?\w/gi,
]

describe.each(['portal', 'fork'] as const)('what the site of the %s publishes', (site) => {
  test('holds no address and no folder of a person', { timeout: 120_000 }, () => {
    const { dist } = inject(site)
    const files = listFiles(dist)
    expect(files.length).toBeGreaterThan(50)
    const found = files.flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      return personal.flatMap((pattern) => (text.match(pattern) ?? []).map((hit) => `${relative(dist, path)}: ${hit}`))
    })
    // What the documentation shows as an example of what is taken away.
    expect(found.filter((hit) => !/^(?:\w\w\/)?(?:errors|guides|learn)\//.test(hit))).toEqual([])
  })
})
