// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Project } from '../../schemas/types.gen.ts'
import { readPointer } from './position.ts'
import type { Locate } from './position.ts'

/** Projects of one file, and where they stand in it: `/2/name`. */
export interface ProjectPart {
  readonly file: string
  readonly record: readonly Project[]
  readonly locate: Locate
}

/** The file that the value at a JSON pointer stands in, from the root of the instance. */
export type FileOf = (pointer: string) => string

/** Projects of several files as one list, which still knows where each of them stands. */
export function joinProjects(parts: readonly ProjectPart[]): {
  readonly record: Project[]
  readonly locate: Locate
  readonly fileOf: FileOf
} {
  const entries = parts.flatMap((part) => part.record.map((_, place) => ({ part, place })))
  const find = (pointer: string) => {
    const index = Number(readPointer(pointer)[0])
    const entry = entries[index]
    if (entry === undefined) return undefined
    return { part: entry.part, pointer: `/${entry.place}${pointer.slice(`/${index}`.length)}` }
  }
  return {
    record: parts.flatMap(({ record }) => record),
    locate: (pointer, at) => {
      const found = find(pointer)
      return found?.part.locate(found.pointer, at)
    },
    fileOf: (pointer) => (find(pointer)?.part ?? parts[0])?.file ?? '',
  }
}

/** A file that holds one project, as a list of one. */
export function asPart(file: string, record: Project, locate: Locate): ProjectPart {
  return { file, record: [record], locate: (pointer, at) => locate(pointer.slice('/0'.length), at) }
}
