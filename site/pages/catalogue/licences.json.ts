// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import deprecated from 'spdx-license-ids/deprecated.json' with { type: 'json' }
import licences from 'spdx-license-list/spdx.json' with { type: 'json' }
import { jsonFile } from '../../views/api-files.ts'
import type { Licence } from '../../views/submit/licences.ts'

/** The SPDX list for the licence picker, by id: those that are not deprecated. */
export const GET: APIRoute = () => {
  const old: ReadonlySet<string> = new Set(deprecated)
  const current = Object.entries(licences).filter(([id]) => !old.has(id))
  const rows = current.map(([id, { name, osiApproved }]): Licence => ({ id, name, osi: osiApproved }))
  return jsonFile(rows.sort((a, b) => (a.id < b.id ? -1 : 1)))
}
