// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What packages need, as recipes of Spack say: what publish writes to dependencies.json from snapshots/dependencies/spack.json. */
export interface DependencyData {
  /** Where it was read, in words; absent when the instance has no such snapshot. */
  readonly source?: string
  /** By name. */
  readonly packages: readonly RecipeNeeds[]
}

/** One recipe and the names of packages that it asks for directly, with all of its options, sorted. */
export interface RecipeNeeds {
  readonly name: string
  readonly dependencies: readonly string[]
  /** The recipe that was read, safe to link. */
  readonly url?: string
}
