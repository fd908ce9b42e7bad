// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Which machines and systems have pages, and what their pages are made of. */
import { readList } from './collections.ts'
import { readConfig, readKpiIndex, readKpiProject } from './site-data.ts'
import { listSystemPages, mapSystems } from './views/sites/system-pages.ts'
import type { Site, SystemPage } from './views/sites/system-pages.ts'

/** Machines of the instance; none where the part of the site that shows them is off. */
export function readSites(): readonly Site[] {
  return readConfig().features?.learn === false ? [] : readList('sites')
}

/** Projects with results; none where the part of the site that shows them is off. */
export function readMeasured(): ReturnType<typeof readKpiIndex> {
  return readConfig().features?.kpi === false ? [] : readKpiIndex()
}

/** One page for each machine and each system. */
export function readSystemPages(): readonly SystemPage[] {
  return listSystemPages(
    readSites(),
    readMeasured().flatMap(({ systems }) => systems),
  )
}

/** Addresses of the pages of systems of the KPI history, from the root of the site without language, by the name of the system. */
export function systemAddresses(): ReadonlyMap<string, string> {
  return new Map([...mapSystems(readSystemPages())].map(([system, id]) => [system, `/systems/${id}/`]))
}

/** Everything measured, for pages that look through it. */
export function readResults(): readonly ReturnType<typeof readKpiProject>[] {
  return readMeasured().map(({ id }) => readKpiProject(id))
}
