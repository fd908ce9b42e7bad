// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Validator } from '../../../ingest/candidate/judge-project.ts'
import { judgeProject } from '../../../ingest/candidate/judge-project.ts'
import { compileSchema } from '../../../ingest/documents/schemas.ts'
import { writeValidators } from '../../../site/integrations/validators.mjs'

const code = `data:text/javascript;base64,${Buffer.from(writeValidators()).toString('base64')}`
const { project: compiled } = (await import(/* @vite-ignore */ code)) as { project: Validator }
const entries = parse(readFileSync('content/projects.yml', 'utf8')) as Record<string, unknown>[]

function judge(value: unknown, isProject: Validator) {
  return judgeProject({ value, file: 'a.yml', locate: () => undefined }, isProject, { projects: [] }).problems
}

test('the pages take every entry of the catalogue of today', () => {
  expect(entries.flatMap((entry) => judge(entry, compiled))).toEqual([])
})

test.each([
  {},
  { name: 1, description: null },
  { name: '', description: 'x', descripton: 'y' },
  { name: 'A', description: '👩'.repeat(4001), homepage: 'example.org', topics: 'a' },
  { name: 'A', description: 'B', versions: { scheme: 'other', ignore: [{}] }, packages: { 'Not An Id': [] } },
])('of %j the pages say what the check says', (value) => {
  expect(judge(value, compiled)).toEqual(judge(value, compileSchema('project', 'all')))
  expect(judge(value, compiled).length).toBeGreaterThan(0)
})

test('the validators compile nothing when they run', () => {
  expect(writeValidators()).not.toMatch(/new Function|\beval\(|require\(/)
})
