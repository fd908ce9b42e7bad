// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CsvMappings } from '../../../ingest/adapters/csv-mappings.ts'
import { adaptDocument, type AdaptedDocument } from '../../../ingest/adapters/index.ts'
import type { ArtefactDocument } from '../../../ingest/documents/artefact-document.ts'
import { readArtefactDocument } from '../../../ingest/documents/read-document.ts'
import type { AdaptedCase } from '../../../ingest/records/benchmark-case.ts'
import type { MappingRule } from '../../../schemas/types.gen.ts'

/** Folder of the fixtures; paths of artefacts count from it. */
export const sources = new URL('../../fixtures/sources/', import.meta.url)

/** Reads bytes as ingest does; fails when their syntax is wrong. */
export function readDocument(path: string, bytes: Uint8Array): ArtefactDocument {
  const read = readArtefactDocument({ path, bytes, sha256: hash('sha256', bytes) })
  if ('problem' in read) throw new Error(`${path}: ${read.problem.message}`)
  return read.document
}

/** A document that holds a value made in a test. */
export function makeDocument(value: unknown, path = 'artefacts/report.json'): ArtefactDocument {
  return readDocument(path, Buffer.from(JSON.stringify(value)))
}

/** A fixture, read from its file. */
export function readFixture(path: string): ArtefactDocument {
  return readDocument(path, readFileSync(new URL(path, sources)))
}

/** What ingest makes of a fixture. */
export function adaptFixture(
  path: string,
  mapping: readonly MappingRule[] = [],
  csvMappings?: CsvMappings,
): AdaptedDocument {
  return adaptDocument(readFixture(path), { mapping, ...(csvMappings === undefined ? {} : { csvMappings }) })
}

/** The only case of a list; fails when there are none or more. */
export function pickOnly(cases: readonly AdaptedCase[]): AdaptedCase {
  const [first, second] = cases
  if (first === undefined || second !== undefined) throw new Error(`one case was expected, not ${cases.length}`)
  return first
}

/** The cases of one benchmark. */
export function pickCases({ cases }: AdaptedDocument, benchmark: string): readonly AdaptedCase[] {
  return cases.filter((item) => item.benchmark === benchmark)
}
