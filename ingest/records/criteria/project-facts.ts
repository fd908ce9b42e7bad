// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AssessmentAnswer, CommunityRepository, EvidenceAgeing } from '../../../schemas/types.gen.ts'
import type { CatalogueEntry } from '../site-catalogue.ts'
import type { FindingKey } from './finding-words.ts'
import type { StoredResult } from './stored-result.ts'

/** All that is at hand about a project when its criteria are looked at. Nothing is fetched for it. */
export interface ProjectFacts {
  readonly entry: CatalogueEntry
  /** Answers of its self-assessment, by criterion. */
  readonly answers: ReadonlyMap<string, AssessmentAnswer>
  /** Its packages as snapshots of package repositories list them. */
  readonly packages: readonly PackageFact[]
  /** Whether addresses answered, by address. */
  readonly links: ReadonlyMap<string, LinkFact>
  readonly codemeta?: CodemetaFact
  readonly kpi?: KpiFact
  /** What its CI reported, newest first. */
  readonly results: readonly StoredResult[]
  readonly community: readonly CommunityRepository[]
  /** Ids of all projects of the catalogue. */
  readonly projects: ReadonlySet<string>
}

/** A package of the project in a package repository. */
export interface PackageFact {
  readonly repository: string
  readonly title: string
  /** Package managers that share their recipes: `spack`, `guix`. */
  readonly family?: string
  /** True when it is no package: releases of a forge, from which packages are made. */
  readonly isUpstream?: true
  readonly name: string
  /** listed: it is there. absent: the repository was read and has no such package. unread: it could not be read. */
  readonly status: 'listed' | 'absent' | 'unread'
  readonly url?: string
  readonly checkedAt?: string
  /** Releases, greatest first. */
  readonly versions: readonly string[]
  /** Kinds of processors and accelerators that binaries are built for. */
  readonly targets: number
  /** SPDX expressions. */
  readonly licenses: readonly string[]
}

/** What an address answered when it was last asked. */
export interface LinkFact {
  readonly alive: boolean
  readonly checkedAt?: string
}

/** The metadata file that the entry names. */
export interface CodemetaFact {
  readonly url: string
  /**
   * read: it is valid JSON of a known context. failed: it could not be read. absent: the server says that there is nothing.
   * named: nobody has asked yet.
   */
  readonly status: 'read' | 'failed' | 'absent' | 'named'
  readonly checkedAt?: string
}

/** Benchmark results in the history. */
export interface KpiFact {
  readonly series: number
  readonly runs: number
  readonly newest?: string
  readonly systems: readonly string[]
  /** Formats of the artefacts. */
  readonly formats: readonly string[]
}

/** What a rule found. */
export interface Finding {
  /** What it says of the criterion; absent when it does not tell. */
  readonly met?: boolean
  /** True when it contradicts what the project gives as evidence, whatever it says of the criterion. */
  readonly contradicts?: true
  /** 1 a weak sign, 5 a fact. What is below 3 confirms and contradicts nothing. */
  readonly confidence: 1 | 2 | 3 | 4 | 5
  readonly finding: FindingKey
  readonly values?: Readonly<Record<string, string>>
  readonly source: 'catalogue' | 'assessment' | 'packages' | 'links' | 'codemeta' | 'kpi' | 'ci' | 'spdx'
  readonly url?: string | undefined
  readonly checkedAt?: string | undefined
  /** How soon it grows old; absent when it does not. */
  readonly age?: keyof EvidenceAgeing
}

/** Looks at one criterion of one project. Pure, and silent when it has nothing to say. */
export type CriterionRule = (facts: ProjectFacts, criterion: string) => readonly Finding[]
