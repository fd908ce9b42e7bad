// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readSystems } from '../../../site-data.ts'
import { jsonFile } from '../../../views/api-files.ts'

/** What the systems are made of, as descriptions say it; runs name them by id. */
export const GET: APIRoute = () => jsonFile({ systems: readSystems() })
