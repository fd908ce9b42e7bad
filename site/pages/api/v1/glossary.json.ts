// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readGlossary } from '../../../site-data.ts'
import { jsonFile } from '../../../views/api-files.ts'

/** The glossary, in the shape of glossary.schema.json. */
export const GET: APIRoute = () => jsonFile({ terms: readGlossary() })
