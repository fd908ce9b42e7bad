// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'
import { importTable } from '../../scripts/import-table.mjs'

const root = new URL('../../', import.meta.url).pathname
// The rule alone, without types: the files that are linted are made up and need not exist.
const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => ruleId === 'import-x/no-restricted-paths',
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
})

// One file of each part that exists for certain, as something to import.
const examples: Readonly<Record<string, string>> = {
  schemas: 'schemas/types.gen.ts',
  'ingest/problem.ts': 'ingest/problem.ts',
  'ingest/sources': 'ingest/sources/artefact.ts',
  'ingest/fetch': 'ingest/fetch/inbox.ts',
  'ingest/catalogue': 'ingest/catalogue/ask-json.ts',
  'ingest/documents': 'ingest/documents/artefact-document.ts',
  'ingest/adapters': 'ingest/adapters/adapter.ts',
  'ingest/records': 'ingest/records/site-data.ts',
  'ingest/checks': 'ingest/checks/index.ts',
  'ingest/history': 'ingest/history/history.ts',
  'ingest/publish': 'ingest/publish/publish.ts',
  'ingest/intake': 'ingest/intake/tally.ts',
  'ingest/versions': 'ingest/versions/repository-adapter.ts',
  'ingest/candidate': 'ingest/candidate/judge-project.ts',
  'ingest/reporters': 'ingest/reporters/index.ts',
  'ingest/pipeline.ts': 'ingest/pipeline.ts',
  'ingest/cli.ts': 'ingest/cli.ts',
  site: 'site/views/links.ts',
  scripts: 'scripts/import-table.mjs',
}

/** The parts that ESLint does not let a file import, of all that there are. */
async function listForbidden(file: string): Promise<string[]> {
  const up = '../'.repeat(file.split('/').length - 1) || './'
  const parts = Object.entries(examples).filter(([, target]) => target !== file)
  const imports = parts.map(([, target], index) => `import * as part${String(index)} from '${up}${target}'`)
  const text = file.endsWith('.astro') ? `---\n${imports.join('\n')}\n---\n` : `${imports.join('\n')}\n`
  const [result] = await eslint.lintText(text, { filePath: `${root}${file}` })
  const lines = (result?.messages ?? []).map(
    ({ line }) => parts[file.endsWith('.astro') ? line - 2 : line - 1]?.[0] ?? '',
  )
  return [...new Set(lines)].sort()
}

/** A part may import itself and what the table says; everything else is forbidden. */
function listExpected(part: keyof typeof importTable): string[] {
  const allowed: readonly string[] = importTable[part]
  return Object.keys(examples)
    .filter((other) => other !== part && !allowed.includes(other))
    .sort()
}

test.each([
  ['ingest/records', 'ingest/records/series.ts'],
  ['ingest/documents', 'ingest/documents/content.ts'],
  ['ingest/adapters', 'ingest/adapters/index.ts'],
  ['ingest/candidate', 'ingest/candidate/read-candidate.ts'],
  ['ingest/reporters', 'ingest/reporters/text.ts'],
  ['ingest/history', 'ingest/history/reader.ts'],
  ['ingest/intake', 'ingest/intake/ingest-file.ts'],
  ['ingest/pipeline.ts', 'ingest/pipeline.ts'],
  ['site', 'site/site-data.ts'],
  ['site', 'site/components/SiteFooter.astro'],
] as const)('a file of %s may import what the table says and nothing else (%s)', async (part, file) => {
  expect(await listForbidden(file)).toEqual(listExpected(part))
})

test('nothing imports scripts', () => {
  const importing = Object.entries(importTable).filter(([, allowed]) =>
    (allowed as readonly string[]).includes('scripts'),
  )
  expect(importing).toEqual([])
})
