// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Benchmark name of what a scheduler or an energy monitor knows of one job (Slurm sacct, EAR, DCGM): no benchmark ran,
 * a job did. Such a case has the measures `energy` (J) and `elapsed` (s), the parameter `exclusive` when it is known
 * whether the job had its nodes for itself, and a job id. It is joined to the benchmark cases of the same job when the
 * history is read, by the hash of (system, job id), so that it does not matter which of the two arrives first, and it needs no
 * project of its own.
 */
export const jobAccounting = 'job-accounting'

/** True for the accounting of a job, which is no benchmark: it has no series of its own, it adds energy to others. */
export function isJobAccounting({ benchmark }: { readonly benchmark: string }): boolean {
  return benchmark === jobAccounting
}

/** The session of a job's accounting: asked again, the accounting of a job is the same run. */
export function nameJobSession(jobId: string): string {
  return `job ${jobId}`
}
