// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ReportAdoption, ReportDeployment, ReportEnergy, ReportStability } from '../../schemas/types.gen.ts'
import type { ProjectFacts, Sample } from './quarter-facts.ts'

/** Pass rate of a project in the quarter, each run counting once; nothing when no run tells how its cases ended. */
export function listStability(project: ProjectFacts): readonly ReportStability[] {
  const sample = project.samples['pass-rate']
  if (!isMeasured(sample)) return []
  const { runs, sum, count, least } = sample
  return [{ ...nameProject(project), runs, mean: sum / count, least }]
}

/** Deployment times of a project; one that never passed counts as unfinished. */
export function listDeployments(project: ProjectFacts): readonly ReportDeployment[] {
  const sample = project.samples['deployment-time']
  if (sample === undefined) return []
  const { count, gaps: unfinished, unit, sum, least, most } = sample
  const times = count === 0 ? { mean: null, least: null, most: null } : { mean: sum / count, least, most }
  return [{ ...nameProject(project), count, unfinished, ...times, unit }]
}

/** The newest index of adoption of a project. */
export function listAdoption(project: ProjectFacts): readonly ReportAdoption[] {
  const sample = project.samples['user-adoption']
  if (!isMeasured(sample)) return []
  return [{ ...nameProject(project), value: sample.last, at: sample.lastAt }]
}

/** Energy of a project: the sum, and the mean of the runs that measured it. */
export function listEnergy(project: ProjectFacts): readonly ReportEnergy[] {
  const sample = project.samples['energy-to-solution']
  if (!isMeasured(sample)) return []
  const { runs, sum, unit } = sample
  return [{ ...nameProject(project), runs, of: project.runs, sum, perRun: sum / runs, unit }]
}

function isMeasured(sample: Sample | undefined): sample is Sample {
  return sample !== undefined && sample.count > 0
}

function nameProject({ id: project, name, origin }: ProjectFacts) {
  return { project, name, origin }
}
