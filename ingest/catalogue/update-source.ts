// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { CatalogueRule, CatalogueSource } from '../../schemas/types.gen.ts'
import type { Answer } from './ask-json.ts'
import type { ProjectsFound } from './read-projects-file.ts'

/** Which file it is. */
export type SourceKey = Pick<CatalogueSource, 'url' | 'role' | 'project' | 'allow'>

/** What was found in it. */
export type SourceFound = ProjectsFound & { readonly rules?: readonly CatalogueRule[] }

/** A source as it is kept, and what is said of it. */
export interface UpdatedSource {
  readonly source: CatalogueSource
  readonly problems: readonly Problem[]
}

const mostNotes = 200

/**
 * The next state of a source. What could be read takes the place of all that was known, so a field that went away is gone. What
 * could not be read leaves the last good copy and marks it stale. A file that is not there any more says nothing any more; only a
 * whole list or mapping stands until somebody looks, since a catalogue that was renamed is not empty.
 */
export function updateSource(
  key: SourceKey,
  before: CatalogueSource | undefined,
  answer: Answer,
  { read, now }: { readonly read: (value: unknown) => SourceFound | undefined; readonly now: string },
): UpdatedSource {
  const found = 'value' in answer ? read(answer.value) : undefined
  if (found !== undefined) return keepFound(key, found, now)
  const fault = 'fault' in answer ? answer.fault : describeShape(key)
  const isGone = fault.code === 'source/absent' || fault.code === 'source/expired'
  const keeps = before?.fetchedAt !== undefined && (!isGone || key.role === 'list' || key.role === 'mapping')
  const failed = keeps ? 'stale' : 'error'
  return {
    source: {
      ...key,
      status: isGone ? 'absent' : failed,
      ...(keeps && before.fetchedAt !== undefined ? { fetchedAt: before.fetchedAt } : {}),
      askedAt: now,
      message: fault.message.slice(0, 400),
      ...(keeps && before.mapping !== undefined ? { mapping: before.mapping } : {}),
      projects: keeps ? before.projects : [],
    },
    problems: [fault],
  }
}

function keepFound(key: SourceKey, { projects, notes, rules }: SourceFound, now: string): UpdatedSource {
  const kept = notes.slice(0, mostNotes).map((note) => note.slice(0, 600))
  return {
    source: {
      ...key,
      status: 'ok',
      fetchedAt: now,
      ...(kept.length === 0 ? {} : { notes: kept }),
      ...(rules === undefined ? {} : { mapping: [...rules] }),
      projects: [...projects],
    },
    problems: kept.map((message) =>
      makeProblem({
        code: 'catalogue/left-out',
        message,
        file: key.url,
        hint: 'Whoever keeps that file can correct it. The other fields were read.',
      }),
    ),
  }
}

const shapes = {
  list: 'a list of projects',
  mapping: 'a mapping file',
  mapped: 'a file about projects',
  codemeta: 'a codemeta.json',
} as const

function describeShape({ url, role }: SourceKey): Problem {
  return makeProblem({
    code: 'source/not-data',
    message: `The file was read, and it is not ${shapes[role]}.`,
    file: url,
    hint: 'Look at the address in a browser, and correct it where it is written.',
  })
}
