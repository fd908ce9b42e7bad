// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The latest value of every series, for the files that other programs read. */
import { readConfig, readKpiIndex, readKpiProject } from './site-data.ts'
import { listLatest } from './views/kpi/latest-values.ts'
import type { LatestValue } from './views/kpi/latest-values.ts'

/** The whole address of the home page, with a slash at the end. */
export function siteAddress(): string {
  const { url, base } = readConfig().site
  return new URL(base, url).href.replace(/\/?$/, '/')
}

/** One row for each series of each project. */
export function readLatest(): readonly LatestValue[] {
  const projects = readKpiIndex().map(({ id }) => readKpiProject(id))
  return listLatest(projects, siteAddress())
}
