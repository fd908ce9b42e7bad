// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SystemDescription } from '../../schemas/types.gen.ts'
import { makeProblem } from '../problem.ts'
import { toPublicText } from '../records/public-text.ts'
import { storeDescription } from '../records/system-description.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import { readOwnFormat } from './own-record.ts'

/** What a node of a system is made of, as scripts/collect-system.sh writes it. It holds no result. */
export const systemDescription = readOwnFormat('system-description', (record, document) => {
  const taken = parseTimestamp(record.takenAt)
  const clean = taken === undefined ? undefined : cleanTexts({ ...record, takenAt: taken.iso })
  if (clean === undefined) {
    const message =
      'Nothing was read: takenAt is no time between 2000 and 2100, or the system is but a path or an address.'
    return { cases: [], problems: [makeProblem({ code: 'artefact/invalid', message, file: document.path })] }
  }
  return { cases: [], problems: [], descriptions: [storeDescription(clean)] }
})

/** Without paths, addresses and the like, which a wrapper may have put into a name; undefined when nothing is left of the system. */
function cleanTexts(record: SystemDescription): SystemDescription | undefined {
  const system = toPublicText(record.system).trim()
  const partition = record.partition === undefined ? '' : toPublicText(record.partition).trim()
  if (system === '') return undefined
  const { partition: _partition, ...rest } = record
  return { ...rest, system, ...(partition === '' ? {} : { partition }) }
}
