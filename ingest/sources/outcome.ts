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
}
