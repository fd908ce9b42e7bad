// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readCatalogue } from '../../../site-data.ts'
import { jsonFile } from '../../../views/api-files.ts'

/** The catalogue, all fields. */
export const GET: APIRoute = () => jsonFile({ projects: readCatalogue() })
