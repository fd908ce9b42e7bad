// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Project } from '../../schemas/types.gen.ts'
import type { ImportedFrom } from './site-submit.ts'

/** A project of the catalogue, with lists where one or many were allowed and everything it has elsewhere on the site. */
export interface CatalogueEntry {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly aliases: readonly string[]
  readonly homepage?: string
  readonly repository: readonly string[]
  readonly documentation: readonly string[]
  readonly discussion: readonly string[]
  readonly guixPackage: readonly string[]
  readonly spackPackage: readonly string[]
  /** Names of packages by the id of their package repository, ids in order. */
  readonly packages: Readonly<Record<string, readonly string[]>>
  /** Container images without a tag. */
  readonly containers: readonly string[]
  readonly license?: string
  readonly languages: readonly string[]
  readonly parallelism: readonly string[]
  readonly workPackages: readonly string[]
  readonly topics: readonly string[]
  readonly institutions: readonly string[]
  readonly demonstrators: readonly string[]
  /** Roles, never persons; addresses are safe to link. */
  readonly contacts: readonly { readonly role: string; readonly url?: string }[]
  readonly publications: readonly EntryPublication[]
  readonly doi?: string
  readonly swhid?: string
  /** File in the repository, from its root. */
  readonly logo?: string
  /** Id of the project that takes over. */
  readonly deprecatedBy?: string
  /** How its versions are compared where the usual rules go wrong. */
  readonly versionRules?: NonNullable<Project['versions']>
  /** Present when the project has KPI history. */
  readonly kpi?: { readonly series: number; readonly runs: number; readonly newest?: string }
  /** Where the entry was written, for the edit link: file from the root of the instance, line from 1. */
  readonly file: string
  readonly line: number
  /** Places outside content/ that say something of this project; absent when there is none. */
  readonly imported?: readonly ImportedFrom[]
}

/** A publication: a DOI, or a title with an address. */
export interface EntryPublication {
  readonly doi?: string
  readonly title?: string
  readonly url?: string
  readonly year?: number
}
