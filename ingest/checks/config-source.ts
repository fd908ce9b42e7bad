// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readEntry } from '../sources/source-config.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** A source must have what its type needs, and an id of its own: its inbox and its watermark are named by it. */
export const checkSources: ContentCheck = ({ config }) => {
  if (config === undefined) return []
  const sources = config.record.sources ?? []
  return sources.flatMap((entry, index) => {
    const read = readEntry(entry)
    const first = sources.findIndex(({ id }) => id === entry.id)
    const message = first === index ? undefined : `There are two sources with the id "${entry.id}".`
    return [
      ...('fault' in read ? [{ pointer: `/sources/${index}`, message: read.fault.message }] : []),
      ...(message === undefined ? [] : [{ pointer: `/sources/${index}/id`, message }]),
    ].map((fault) => report(config, { code: 'source/incomplete', ...fault }))
  })
}
