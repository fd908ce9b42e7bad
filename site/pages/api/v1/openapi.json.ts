// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { absoluteUrl } from '../../../report-paths.ts'
import { readConfig } from '../../../site-data.ts'
import { jsonFile } from '../../../views/api-files.ts'
import { describeApi } from '../../../views/openapi.ts'

/** What this API has, for programs and for people. */
export const GET: APIRoute = () => {
  const { shortName, description, licence } = readConfig().programme
  return jsonFile(describeApi({ title: shortName, description, licence, server: absoluteUrl('/').replace(/\/$/, '') }))
}
