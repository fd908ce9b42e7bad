// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The rows of the table of all series, for the page and for the file that its script reads. */
import { readCatalogue, readKpiIndex, readKpiProject, readMeta, readMetrics } from './site-data.ts'
import { listHeatRows } from './views/kpi/heat-rows.ts'
import type { HeatRow } from './views/kpi/heat-rows.ts'
import { withFrenchLabels } from './views/kpi/labels.ts'
import type { Language } from './views/links.ts'

/** All rows in a language. */
export function readHeatRows(lang: Language): readonly HeatRow[] {
  const own = readKpiIndex().map(({ id }) => readKpiProject(id))
  const projects = lang === 'fr' ? own.map((project) => withFrenchLabels(project, readMetrics())) : own
  return listHeatRows({ projects, catalogue: readCatalogue(), newest: readMeta().newest, lang })
}

/** All that the rows are made from. */
export function readHeatSources(): readonly unknown[] {
  return [readMeta(), readMetrics(), readCatalogue(), ...readKpiIndex().map(({ id }) => readKpiProject(id))]
}
