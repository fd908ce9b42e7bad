// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { KpiProject } from '../../../ingest/records/site-data.ts'
import type { Metric } from '../../../schemas/types.gen.ts'

/** A project with the French names of its metrics, where the registry has one. */
export function withFrenchLabels(project: KpiProject, metrics: readonly Metric[]): KpiProject {
  const names = new Map(metrics.flatMap(({ id, labelFr }) => (labelFr === undefined ? [] : [[id, labelFr] as const])))
  const groups = project.groups.map((group) => ({
    ...group,
    series: group.series.map((series) => ({ ...series, label: names.get(series.metric) ?? series.label })),
  }))
  return { ...project, groups }
}
