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
  /[\w.-]{1,64}@(?!(?:[a-z]+\.)?example\.(?:org|com))[a-z0-9-]{1,63}\.[a-z]{2,24}\b/gi,
  /(?:^|[\s"'>=(:;,])\/(?:home|users?|scratch|root|gpfs|lustre|mnt|export)\/[a-z0-9._-]{2,}/gi,
  /[a-z]:\\\\?users\\\\?\w/gi,
]

/** What the description of a machine has in place of a name: `YOUR-LOGIN@login.lumi`, `/scratch/PROJECT`. */
function isPlaceholder(hit: string): boolean {
  return /^[A-Z]+(?:-[A-Z]+)*@|\/(?:PROJECT|USER)\b/.test(hit)
}

describe.each(['portal', 'fork'] as const)('what the site of the %s publishes', (site) => {
  test('holds no address and no folder of a person', { timeout: 120_000 }, () => {
    const { dist } = inject(site)
    const files = listFiles(dist)
    expect(files.length).toBeGreaterThan(50)
    const found = files.flatMap((path) => {
      // A calendar names its events like addresses: the id of the event, and the host of the site.
      const text = readFileSync(path, 'utf8').replaceAll(/^UID:.*$/gm, '')
      const hits = personal.flatMap((pattern) => text.match(pattern) ?? [])
      return hits.filter((hit) => !isPlaceholder(hit)).map((hit) => `${relative(dist, path)}: ${hit}`)
    })
    // What the documentation shows as an example of what is taken away.
    expect(
      found.filter((hit) => !/^(?:(?:\w\w\/)?(?:errors|guides|learn)\/|api\/v1\/quizzes\.json)/.test(hit)),
    ).toEqual([])
  })
})
