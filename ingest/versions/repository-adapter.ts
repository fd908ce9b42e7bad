// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PackageRepository, SnapshotVersion } from '../../schemas/types.gen.ts'

/** What an answer tells of one package. */
export interface FoundPackage {
  readonly versions: readonly SnapshotVersion[]
  readonly dependencies?: readonly string[]
  readonly licenses?: readonly string[]
}

/** Packages of an answer by name, of those that were asked for. Undefined when it is not the answer that is documented. */
export type ReadAnswer = ReadonlyMap<string, FoundPackage> | undefined

/** How one kind of package repository is asked and understood. */
export interface RepositoryAdapter {
  readonly type: PackageRepository['type']
  /** What the question asks for in its header Accept. */
  readonly accept: string
  /** Most bytes of an answer. */
  readonly limit: number
  /** Address of a second question, for a package of which the first answer knows no version. */
  readonly second?: (url: string) => string
  /** True when an answer may come in pages, each with a link to the next one. */
  readonly isPaged?: boolean
  read(text: string, names: readonly string[]): ReadAnswer
}

const megabyte = 1_000_000

/** Limits of answers: about one package, and about all of them. */
export const answerLimits = { one: 8 * megabyte, all: 120 * megabyte } as const
