// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Writes schemas/types.gen.ts from schemas/v1/*.schema.json. With --check it compares instead and says how to repair.
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { compile } from 'json-schema-to-typescript'
import prettier from 'prettier'

const folder = new URL('../schemas/v1/', import.meta.url)
const target = new URL('../schemas/types.gen.ts', import.meta.url)

/** The whole text of types.gen.ts: each titled schema once, whatever refers to it. */
async function generateTypes(): Promise<string> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.schema.json')).sort()
  const aggregate = {
    title: 'Schemas',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(files.map((file) => [file.replace('.schema.json', ''), { $ref: file }])),
  }
  const text = await compile(aggregate as Parameters<typeof compile>[0], 'Schemas', {
    cwd: folder.pathname,
    additionalProperties: false,
    bannerComment: '/* Generated from schemas/v1 by `npm run generate`. Do not edit. */',
    ignoreMinAndMaxItems: true,
    format: false,
  })
  const options = await prettier.resolveConfig(target.pathname)
  return prettier.format(text, { ...options, parser: 'typescript' })
}

const text = await generateTypes()
if (process.argv.includes('--check')) {
  const current = await readFile(target, 'utf8').catch(() => '')
  if (current !== text) {
    console.error('schemas/types.gen.ts does not match schemas/v1. Run `npm run generate` and commit the result.')
    process.exitCode = 1
  }
} else {
  await writeFile(target, text)
}
