// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readPaths } from '../../../site-data.ts'
import { jsonFile } from '../../../views/api-files.ts'

/** Learning paths with the time and level of their tutorials. */
export const GET: APIRoute = () => jsonFile({ paths: readPaths() })
