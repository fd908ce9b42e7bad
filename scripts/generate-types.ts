// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Writes schemas/types/*.gen.ts, one for each of schemas/v1/*.schema.json, and schemas/types.gen.ts, which has them all. With --check
// it compares instead and says how to repair.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { compile } from 'json-schema-to-typescript'
import prettier from 'prettier'
import { splitTypes } from './split-types.ts'

const folder = new URL('../schemas/v1/', import.meta.url)
const target = new URL('../schemas/', import.meta.url)
const banner = '/* Generated from schemas/v1 by `npm run generate`. Do not edit. */'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * A schema file without the words beside its references. With words of its own a reference is a schema of its own, which would
 * be printed as a second type with a number behind its name. Texts have no type of their own: what stands beside them is kept,
 * and describes the field.
 */
function shareReferences(node: Json, file: Json): Json {
  if (isList(node)) return node.map((item) => shareReferences(item, file))
  if (!isObject(node)) return node
  const { $ref } = node
  if (typeof $ref === 'string' && !isText($ref, file)) return { $ref }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, shareReferences(value, file)]))
}

/** True for a reference to a definition of the same file that is a text; other files hold records. */
function isText($ref: string, file: Json): boolean {
  const steps = $ref.startsWith('#/') ? $ref.slice(2).split('/') : []
  const target = steps.reduce<Json | undefined>((at, step) => (isObject(at) ? at[step] : undefined), file)
  return isObject(target) && target['type'] === 'string'
}

// Array.isArray does not tell a readonly list from an object.
function isList(node: Json): node is readonly Json[] {
  return Array.isArray(node)
}

function isObject(node: Json | undefined): node is { readonly [key: string]: Json } {
  return typeof node === 'object' && node !== null && !isList(node)
}

/** What a reference to another file is read by. */
const readShared = {
  order: 1,
  canRead: true,
  async read({ url }: { readonly url: string }): Promise<string> {
    const file = JSON.parse(await readFile(url, 'utf8')) as Json
    return JSON.stringify(shareReferences(file, file))
  },
}

/** All types in one text: each titled schema once, whatever refers to it. */
async function compileTypes(): Promise<string> {
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
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    $refOptions: { resolve: { shared: readShared } },
    format: false,
  })
  return formatTypes(text)
}

async function formatTypes(text: string): Promise<string> {
  const options = await prettier.resolveConfig(new URL('types.gen.ts', target).pathname)
  return prettier.format(text, { ...options, parser: 'typescript' })
}

/** Texts of the generated files by their place in schemas/. */
async function generateTypes(): Promise<ReadonlyMap<string, string>> {
  const parts = splitTypes(await compileTypes())
  const texts = new Map<string, string>()
  for (const { schema, text } of parts) texts.set(`types/${schema}.gen.ts`, await formatTypes(`${banner}\n${text}`))
  const lines = parts.map(({ schema }) => `export type * from './types/${schema}.gen.ts'\n`)
  return texts.set('types.gen.ts', `${banner}\n\n${lines.join('')}`)
}

async function listWritten(): Promise<readonly string[]> {
  const names = await readdir(new URL('types/', target)).catch(() => [])
  return ['types.gen.ts', ...names.map((name) => `types/${name}`)]
}

const texts = await generateTypes()
const files = [...new Set([...texts.keys(), ...(await listWritten())])].sort()
if (process.argv.includes('--check')) {
  for (const file of files) {
    const current = await readFile(new URL(file, target), 'utf8').catch(() => undefined)
    if (current === texts.get(file)) continue
    console.error(`schemas/${file} does not match schemas/v1. Run \`npm run generate\` and commit the result.`)
    process.exitCode = 1
  }
} else {
  await mkdir(new URL('types/', target), { recursive: true })
  for (const file of files) {
    const text = texts.get(file)
    await (text === undefined ? rm(new URL(file, target)) : writeFile(new URL(file, target), text))
  }
}
