// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { KpiProject } from '../../../ingest/records/site-data.ts'
import type { ProjectVersions } from '../../../ingest/records/site-versions.ts'

/** A benchmark of which there are results on a system. */
export interface SystemResult {
  readonly project: string
  readonly projectName: string
  /** Part of the address of the benchmark. */
  readonly group: string
  readonly benchmark: string
  readonly useCase?: string
  readonly series: number
  /** Time of the newest value there, ISO 8601; absent when none was measured. */
  readonly newest?: string
}

/** What was measured on these systems, by project and benchmark. */
export function listResults(projects: readonly KpiProject[], systems: readonly string[]): readonly SystemResult[] {
  return projects.flatMap(({ id, name, groups }) =>
    groups.flatMap(({ id: group, benchmark, useCase, series }) => {
      const own = series.filter(({ system }) => systems.includes(system))
      if (own.length === 0) return []
      const newest = own
        .map(({ lastAt }) => lastAt ?? '')
        .toSorted()
        .at(-1)
      return [
        {
          ...{ project: id, projectName: name, group, benchmark, series: own.length },
          ...(useCase === undefined ? {} : { useCase }),
          ...(newest === undefined || newest === '' ? {} : { newest }),
        },
      ]
    }),
  )
}

/** A project of the catalogue that every user of a machine finds as a module. */
export interface MachineSoftware {
  readonly project: string
  readonly part: string
  readonly version: string
  readonly module: string
}

/** Projects that are on a machine, by project. */
export function listSoftware(
  projects: readonly ProjectVersions[],
  machine: string | undefined,
): readonly MachineSoftware[] {
  if (machine === undefined) return []
  return projects.flatMap(({ project, machines }) =>
    machines
      .filter((one) => one.machine === machine)
      .map(({ part, version, module }) => ({ project, part, version, module })),
  )
}
