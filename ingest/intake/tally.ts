// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AddResult } from '../history/history.ts'
import type { Problem } from '../problem.ts'
import { addProjects, createProjectSums, describeProjects } from '../records/assign-project.ts'
import { listOutcomes } from '../sources/outcome.ts'
import type { NamedOutcome } from '../sources/outcome.ts'
import type { CachedFile } from '../sources/stat-cache.ts'
import type { IngestReport } from './ingest-request.ts'

/** Adds up an ingest as it goes, so that what was read need not be kept. */
export interface Tally {
  addFile(read: CachedFile): void
  addResult(result: AddResult): void
  sumUp(): IngestReport
}

/** A tally that starts with the problems found while gathering. */
export function openTally(problems: readonly Problem[]): Tally {
  const counts = { files: 0, points: 0, added: 0, gaps: 0, unrecognised: 0, companions: 0 }
  const [ofFiles, conflicts]: [Problem[], Problem[]] = [[], []]
  const projects = createProjectSums()
  const addOutcome = (outcome: NamedOutcome) => {
    counts.files += 1
    counts.points += outcome.points
    if (outcome.kind === 'unrecognised') counts.unrecognised += 1
    if (outcome.kind === 'companion') counts.companions += 1
    for (const problem of outcome.problems) ofFiles.push(problem)
    addProjects(projects, outcome)
  }
  return {
    addFile({ file, outcome }) {
      for (const one of listOutcomes(file.path, outcome)) addOutcome(one)
    },
    addResult(result) {
      counts.added += result.added
      counts.gaps += result.gaps
      for (const problem of result.problems) conflicts.push(problem)
    },
    sumUp: () => ({
      ...counts,
      // Files that the cache knows never reached the store, and all their points are kept already.
      duplicates: counts.points - counts.added,
      conflicts: conflicts.length,
      problems: [...problems, ...ofFiles, ...describeProjects(projects), ...conflicts],
    }),
  }
}
