// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { SchemaTypes } from '../documents/schemas.ts'
import { validateRecord } from '../documents/validate.ts'
import type { Problem } from '../problem.ts'
import { makeProblem } from '../problem.ts'
import type { CaseSource } from '../records/benchmark-case.ts'
import type { Adapter, AdaptResult } from './adapter.ts'
import { isRecord } from './foreign-value.ts'
import { describeSource } from './tool-case.ts'

/** Formats of the portal itself beside kpi-run: version 1.0, told by the field `format`. */
export type OwnFormat = 'adoption' | 'deployment' | 'guideline-result' | 'system-description'

/** A record, when the file follows its schema; what is wrong with it otherwise. A newer minor version is read with a warning. */
interface OwnRecord<Format extends OwnFormat> {
  readonly record?: SchemaTypes[Format]
  readonly problems: readonly Problem[]
}

/** The adapter of such a format: a file that follows its schema is handed on as a record, and nothing is read from any other. */
export function readOwnFormat<Format extends OwnFormat>(
  format: Format,
  adaptRecord: (record: SchemaTypes[Format], document: ArtefactDocument) => AdaptResult,
): Adapter {
  return {
    format,
    readsNonFinite: false,
    recognise: (document) => isOwnFormat(format, document),
    adapt(document) {
      const { record, problems } = readOwnRecord(format, document)
      return record === undefined ? { cases: [], problems } : adaptRecord(record, document)
    },
  }
}

/** True when a file says that it is of this format. */
export function isOwnFormat(format: OwnFormat | 'kpi-run', { value }: ArtefactDocument): boolean {
  if (!isRecord(value)) return false
  const schema = value['$schema']
  return value['format'] === format || (typeof schema === 'string' && schema.endsWith(`/${format}.schema.json`))
}

/** Which artefact the cases come from. The address that a file gives itself goes before the one it was fetched from. */
export function describeOwnSource(
  document: ArtefactDocument,
  format: OwnFormat | 'kpi-run',
  { version, url }: { readonly version: string; readonly url?: string },
): CaseSource {
  return { ...describeSource(document, format, version), ...(url === undefined ? {} : { url }) }
}

/** Reads a file of one of the portal's own formats. */
function readOwnRecord<Format extends OwnFormat>(format: Format, document: ArtefactDocument): OwnRecord<Format> {
  const version = isRecord(document.value) ? document.value['version'] : undefined
  const [, major, minor] = typeof version === 'string' ? (/^(\d{1,3})\.(\d{1,3})$/.exec(version) ?? []) : []
  const where = { file: document.path, ...locateVersion(document) }
  if (major !== undefined && major !== '1') {
    const message = `This ${format} file has version ${major}.${minor}; version 1 can be read.`
    const hint = 'Nothing was read from this file. Update the portal, or write the version that it knows.'
    return { problems: [makeProblem({ code: 'artefact/unsupported-version', message, hint, ...where })] }
  }
  const read = validateRecord(format, document.value, document.path, document.locate.bind(document))
  if ('record' in read) return { record: read.record, problems: [] }
  if (minor === undefined || Number(minor) === 0) return { problems: read.problems }
  const message = `This ${format} file has version 1.${minor}, newer than 1.0, and what is new in it cannot be read.`
  const newer = makeProblem({ code: 'artefact/newer-minor-version', message, hint: 'Update the portal.', ...where })
  return { problems: [newer, ...read.problems] }
}

function locateVersion(document: ArtefactDocument): Pick<Problem, 'position'> {
  const position = document.locate('/version')
  return position === undefined ? {} : { position }
}
