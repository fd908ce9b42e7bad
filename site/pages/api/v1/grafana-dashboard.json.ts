// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readLatest, siteAddress } from '../../../latest-values.ts'
import { readConfig } from '../../../site-data.ts'
import { jsonFile } from '../../../views/api-files.ts'
import { makeDashboard } from '../../../views/kpi/grafana-dashboard.ts'

/** A dashboard to import into Grafana. */
export const GET: APIRoute = () =>
  jsonFile(makeDashboard(readLatest(), { site: siteAddress(), title: readConfig().programme.shortName }))
