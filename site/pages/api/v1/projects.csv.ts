// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readCatalogue } from '../../../site-data.ts'
import { csvFile } from '../../../views/api-files.ts'
import { catalogueCsv } from '../../../views/kpi/catalogue-csv.ts'

/** The catalogue as a table. */
export const GET: APIRoute = () => csvFile(catalogueCsv(readCatalogue()))
