// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'

/** What reading one artefact gave, beside the points themselves. */
export interface ArtefactOutcome {
  /** results: a format was recognised. companion: it was, and it never holds results. unrecognised: none was. */
  readonly kind: 'results' | 'companion' | 'unrecognised'
  readonly points: number
  readonly problems: readonly Problem[]
  /** Benchmarks that nobody gave a project. */
  readonly unassigned: readonly string[]
  /** Ids of projects that are neither in the catalogue nor declared as outside projects. */
  readonly unknownProjects: readonly string[]
  /** Of an archive that was read: what each of its files gave. The outcome of the archive itself only counts their points. */
  readonly entries?: readonly EntryOutcome[]
}

/** What one file of an archive gave. */
export interface EntryOutcome extends ArtefactOutcome {
  /** Name inside the archive. */
  readonly name: string
}

/** One artefact, by the path that messages show, and what it gave. */
export interface NamedOutcome extends ArtefactOutcome {
  readonly path: string
}

/** The outcome of an archive. */
export function gatherEntries(entries: readonly EntryOutcome[]): ArtefactOutcome {
  const points = entries.reduce((total, entry) => total + entry.points, 0)
  return { kind: 'results', points, problems: [], unassigned: [], unknownProjects: [], entries }
}

/** The artefacts behind a file: itself, or the files of the archive that it is. */
export function listOutcomes(path: string, outcome: ArtefactOutcome): readonly NamedOutcome[] {
  const { entries } = outcome
  if (entries === undefined) return [{ path, ...outcome }]
  return entries.map((entry) => ({ path: nameInArchive(path, entry.name), ...entry }))
}

/** How messages and mapping rules name a file of an archive: `runs.zip!monday/report.json`. */
export function nameInArchive(archive: string, name: string): string {
  return `${archive}!${name}`
}
