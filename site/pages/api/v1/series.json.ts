// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readLatest } from '../../../latest-values.ts'
import { jsonFile } from '../../../views/api-files.ts'

/** The latest value of each series as a flat list, for Grafana and for tables. */
export const GET: APIRoute = () => jsonFile(readLatest())
