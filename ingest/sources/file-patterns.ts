// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { matchName, matchPath, splitPath } from '../records/glob-pattern.ts'

/** True when a path fits one of the patterns, or there are none. A pattern without a slash is held against the name alone. */
export function fitsFile(patterns: readonly string[] | undefined, path: string): boolean {
  if (patterns === undefined) return true
  const parts = splitPath(path)
  return patterns.some((pattern) =>
    pattern.includes('/') ? matchPath(splitPath(pattern), parts) : matchName(pattern, parts.at(-1) ?? ''),
  )
}

/** True when a name fits one of the patterns, or there are none. */
export function fitsName(patterns: readonly string[] | undefined, name: string): boolean {
  return patterns === undefined || patterns.some((pattern) => matchName(pattern, name))
}

/** A name that others gave, as one part of a path. */
export function toPathPart(name: string): string {
  const part = name.replace(/[^\w.+-]+/g, '_').slice(0, 100)
  return /^\.*$/.test(part) ? '_' : part
}
