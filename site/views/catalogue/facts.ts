// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'

/** What other parts of the site know of a project, as far as the catalogue chooses by it. */
export interface ProjectFacts {
  /** Guidelines of which the project claims every criterion, by id. */
  readonly guidelines: readonly string[]
  /** Systems on which it was measured. */
  readonly systems: readonly string[]
  /** Newest day of a result or a release, ISO 8601; absent when no day is known. */
  readonly newest?: string
}

/** A project of the catalogue with what is known of it elsewhere. */
export interface KnownProject {
  readonly entry: CatalogueEntry
  readonly facts: ProjectFacts
}

/** How old the newest result or release is: within 90 days, within a year, older. */
export type Freshness = '90' | '365' | 'older'

/** Age of a day, counted to another one and not to the clock: the same data give the same page. */
export function freshnessOf(newest: string, asOf: string): Freshness | undefined {
  const days = (Date.parse(asOf) - Date.parse(newest)) / 86_400_000
  if (Number.isNaN(days)) return undefined
  if (days <= 90) return '90'
  return days <= 365 ? '365' : 'older'
}

/** Newest day of all projects, to which ages count; undefined when no day is known. */
export function newestOf(projects: readonly KnownProject[]): string | undefined {
  return projects.flatMap(({ facts }) => facts.newest ?? []).reduce<string | undefined>(laterOf, undefined)
}

/** The later of two moments. */
export function laterOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return Date.parse(b) > Date.parse(a) ? b : a
}
