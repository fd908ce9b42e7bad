// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readKpiIndex, readMeta } from '../../../../site-data.ts'
import { jsonFile } from '../../../../views/api-files.ts'

/** Counts of the whole history, and the projects in it. */
export const GET: APIRoute = () => jsonFile({ ...readMeta(), projects: readKpiIndex() })
