// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readMetrics } from '../../../site-data.ts'
import { jsonFile } from '../../../views/api-files.ts'

/** The metric registry, in the shape of metrics.schema.json. */
export const GET: APIRoute = () => jsonFile({ metrics: readMetrics() })
