// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// What the last build was made of and what it left in dist/: when both are as they were, there is nothing to build.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'

const memory = join(root, '.portal', 'cache', 'build.json')
const sources = [
  '.portal/site-data',
  'astro.config.mjs',
  'content',
  'content.config.ts',
  'ingest/records',
  'package-lock.json',
  'portal.config.yml',
  'schemas',
  'site',
  'tsconfig.json',
]

/**
 * True when dist/ is what building again would give. As git does, files are known by path, size and time of change.
 * @param {string} instance the folder with portal.config.yml and content/
 */
export function isBuilt(instance) {
  const last = readMemory()
  return last !== undefined && last.input === hashInputs(instance) && last.output === hashOutput()
}

/**
 * Keeps what this build was made of.
 * @param {string} instance
 */
export function rememberBuild(instance) {
  mkdirSync(join(root, '.portal', 'cache'), { recursive: true })
  writeFileSync(memory, `${JSON.stringify({ input: hashInputs(instance), output: hashOutput() })}\n`)
}

/** A build that starts may fail half-way: until it ends, nothing is known of dist/. */
export function forgetBuild() {
  rmSync(memory, { force: true })
}

/** @param {string} instance */
function hashInputs(instance) {
  const places = [
    ...sources.map((name) => join(root, name)),
    join(instance, 'portal.config.yml'),
    join(instance, 'content'),
  ]
  const settings = Object.entries(process.env)
    .filter(([name]) => name.startsWith('PORTAL_'))
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return hashStats(places, JSON.stringify([instance, settings]))
}

function hashOutput() {
  return hashStats([join(root, 'dist')], 'dist')
}

/**
 * @param {readonly string[]} places
 * @param {string} salt
 */
function hashStats(places, salt) {
  const hash = createHash('sha256').update(salt)
  for (const path of places.flatMap(listFiles)) {
    const stat = statSync(path, { throwIfNoEntry: false })
    hash.update(`${path}\n${stat?.size} ${stat?.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/**
 * A file itself, or all files below a folder, sorted; nothing when it is not there.
 * @param {string} place
 */
function listFiles(place) {
  const stat = statSync(place, { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (stat.isFile()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** A memory that cannot be read is no memory. */
function readMemory() {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'))
  } catch {
    return undefined
  }
}
