// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { readFileSync } from 'node:fs'
import { z } from 'astro/zod'

const schema = JSON.parse(readFileSync(new URL('../../schemas/v1/tutorial.schema.json', import.meta.url), 'utf8'))

/**
 * The field of tutorials as its schema says, so that a page with another one does not build. `portal check` tells where it is wrong.
 * A day without quotes is a date to the reader of front matter, and a text to the check.
 */
export const tutorialField = z.preprocess(
  (value) => JSON.parse(JSON.stringify(value ?? null), (_key, part) => asDay(part)) ?? undefined,
  z.fromJSONSchema({ ...schema.properties.tutorial, $defs: schema.$defs }).optional(),
)

/** @param {unknown} part */
function asDay(part) {
  return typeof part === 'string' ? part.replace(/^(\d{4}-\d\d-\d\d)T00:00:00\.000Z$/, '$1') : part
}
