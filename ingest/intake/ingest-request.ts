// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CsvMappings } from '../adapters/csv-mappings.ts'
import type { WaitingSource } from '../fetch/commit-sources.ts'
import type { HistoryStore } from '../history/store.ts'
import type { Problem } from '../problem.ts'
import type { StoredDescription } from '../records/system-description.ts'
import type { SourceFile, SourcePath } from '../sources/files.ts'
import type { Shard } from '../sources/shard.ts'
import type { CachePlace } from '../sources/stat-cache.ts'
import type { MappingRule } from '../../schemas/types.gen.ts'

/** What to ingest, and into what. */
export interface IngestRequest {
  readonly sources: readonly SourcePath[]
  /** What `sources fetch` left for this ingest. */
  readonly fetched?: { readonly waiting: readonly WaitingSource[]; readonly files: readonly SourceFile[] }
  /** Folder that paths in messages count from. */
  readonly standing: string
  readonly historyDir: string
  readonly mapping: readonly MappingRule[]
  /** Mapping files for tables that the instance itself has. */
  readonly csvMappings?: CsvMappings
  /** Ids of projects.yml and of outsideProjects. */
  readonly knownProjects: ReadonlySet<string>
  /** Project of everything, from the command line. */
  readonly project?: string
  /** Which part of the artefacts to take; absent: all of them. */
  readonly shard?: Shard
  readonly dryRun: boolean
  /** Asked only when there is so much to read that remembering it pays. */
  readonly cache: () => CachePlace | undefined
  /** Where cases go, when not into the history. */
  readonly store?: HistoryStore
  /** Takes descriptions of systems, which else go into the history. */
  readonly onDescription?: (description: StoredDescription) => void
  readonly onProgress: (progress: Progress) => void
}

/** How far a long work is. */
export interface Progress {
  readonly done: number
  readonly total: number
  /** What is counted; files without it. */
  readonly noun?: string
}

/** What an ingest did. */
export interface IngestReport {
  /** Artefacts read; an archive counts as the files in it. */
  readonly files: number
  /** Points seen in them. */
  readonly points: number
  readonly added: number
  readonly duplicates: number
  /** New points without a value. */
  readonly gaps: number
  /** Files that no adapter recognised; each is named in a problem. */
  readonly unrecognised: number
  /** Files of a known format that never holds results. */
  readonly companions: number
  /** New points that disagree with what the history had. */
  readonly conflicts: number
  readonly problems: readonly Problem[]
}
