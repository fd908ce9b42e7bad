// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Who may import whom: the table of ARCHITECTURE.md, read by ESLint. A line is a part of the code and what it may import
// besides itself and packages.

const wholeIngest = [
  'ingest/problem.ts',
  'ingest/sources',
  'ingest/fetch',
  'ingest/catalogue',
  'ingest/documents',
  'ingest/adapters',
  'ingest/records',
  'ingest/checks',
  'ingest/history',
  'ingest/publish',
  'ingest/intake',
  'ingest/versions',
  'ingest/tutorials',
  'ingest/candidate',
  'ingest/reporters',
  'ingest/commands',
  'ingest/pipeline.ts',
  'ingest/cli.ts',
]

/** Part of the code -> parts it may import. What is not listed may not be imported. */
export const importTable = {
  schemas: [],
  'ingest/problem.ts': ['schemas'],
  'ingest/sources': ['ingest/records', 'ingest/problem.ts', 'schemas'],
  'ingest/fetch': ['ingest/sources', 'ingest/history', 'ingest/records', 'ingest/problem.ts', 'schemas'],
  'ingest/catalogue': [
    'ingest/sources',
    'ingest/documents',
    'ingest/history',
    'ingest/records',
    'ingest/problem.ts',
    'schemas',
  ],
  'ingest/documents': ['schemas', 'ingest/problem.ts'],
  'ingest/adapters': ['ingest/documents', 'ingest/records', 'ingest/problem.ts', 'schemas'],
  'ingest/records': ['schemas', 'ingest/problem.ts'],
  'ingest/checks': [
    'ingest/sources',
    'ingest/documents',
    'ingest/adapters',
    'ingest/records',
    'ingest/problem.ts',
    'schemas',
  ],
  'ingest/history': ['ingest/records', 'ingest/problem.ts', 'schemas'],
  'ingest/publish': ['ingest/history', 'ingest/records', 'ingest/documents', 'ingest/problem.ts', 'schemas'],
  'ingest/intake': [
    'ingest/sources',
    'ingest/fetch',
    'ingest/documents',
    'ingest/adapters',
    'ingest/checks',
    'ingest/records',
    'ingest/history',
    'ingest/problem.ts',
    'schemas',
  ],
  'ingest/versions': ['ingest/sources', 'ingest/documents', 'ingest/records', 'ingest/problem.ts', 'schemas'],
  'ingest/tutorials': ['ingest/records', 'ingest/problem.ts', 'schemas'],
  'ingest/candidate': ['ingest/documents', 'ingest/checks', 'ingest/records', 'ingest/problem.ts', 'schemas'],
  'ingest/reporters': ['ingest/problem.ts'],
  'ingest/commands': [...wholeIngest, 'schemas'],
  'ingest/pipeline.ts': [...wholeIngest, 'schemas'],
  'ingest/cli.ts': [...wholeIngest, 'schemas'],
  site: ['schemas', 'ingest/records', 'ingest/candidate'],
}

const parts = [...Object.keys(importTable), 'content', 'scripts', 'test']

/** The zones of import-x/no-restricted-paths: one for each part, forbidding every part that it may not import. */
export function listZones() {
  return Object.entries(importTable).map(([target, allowed]) => ({
    target: `./${target}`,
    from: parts.filter((part) => part !== target && !allowed.includes(part)).map((part) => `./${part}`),
    message: `${target} may import ${allowed.length === 0 ? 'nothing' : allowed.join(', ')}: see ARCHITECTURE.md.`,
  }))
}
