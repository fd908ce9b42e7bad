// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { isProse, skippedFolders } from './skipped-names.ts'

/** A file below a folder, and how messages show it. */
export interface WalkedFile {
  readonly path: string
  readonly absolute: string
}

/**
 * Files of a folder to the bottom, in the order of their shown paths, without hidden folders, `node_modules`, prose and
 * symbolic links. One folder is looked at after the other, so however many files there are, only the names of the folders
 * that are open are kept.
 */
export function* walkFolder(folder: string, standing: string): Generator<WalkedFile> {
  const shown = path.relative(standing, folder).replaceAll(path.sep, '/')
  // Above the place where the person stands, paths become shorter on the way down, and their order is another one.
  const isAbove = /^\.\.(?:\/\.\.)*$/.test(shown)
  if (isAbove) yield* sortFiles(Array.from(walkShown(folder, ''), ({ absolute }) => showFile(absolute, standing)))
  else yield* walkShown(folder, shown === '' ? '' : `${shown}/`)
}

/** A file by its absolute path. */
export function showFile(absolute: string, standing: string): WalkedFile {
  return { path: path.relative(standing, absolute).replaceAll(path.sep, '/'), absolute }
}

/** Files in the order of their shown paths. */
export function sortFiles(files: readonly WalkedFile[]): readonly WalkedFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function* walkShown(folder: string, prefix: string): Generator<WalkedFile> {
  for (const name of listNames(folder)) {
    const absolute = folder + path.sep + name
    if (name.endsWith('/')) yield* walkShown(absolute.slice(0, -1), prefix + name)
    else yield { path: prefix + name, absolute }
  }
}

/** Names in a folder; with the slash that follows it in a path, a folder stands where its files do. */
function listNames(folder: string): readonly string[] {
  const names: string[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory() && !skippedFolders.has(entry.name)) names.push(`${entry.name}/`)
    if (entry.isFile() && !isProse(entry.name)) names.push(entry.name)
  }
  return names.sort()
}

/** Several lists, each in the order of its paths, as one; of what several have, the first list's is taken. */
export function* mergeInOrder<T extends { readonly path: string }>(lists: readonly Iterable<T>[]): Generator<T> {
  const open = lists.map((list) => list[Symbol.iterator]())
  const heads = open.map((list) => list.next())
  for (;;) {
    let first: T | undefined
    for (const head of heads) {
      if (head.done !== true && (first === undefined || head.value.path < first.path)) first = head.value
    }
    if (first === undefined) return
    yield first
    for (const [index, list] of open.entries()) {
      const head = heads[index]
      if (head?.done !== true && head?.value.path === first.path) heads[index] = list.next()
    }
  }
}
