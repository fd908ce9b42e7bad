// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readFaqs } from '../../../site-data.ts'
import { jsonFile } from '../../../views/api-files.ts'

/** Questions of the FAQ with their answers in Markdown. */
export const GET: APIRoute = () => jsonFile({ faqs: readFaqs() })
