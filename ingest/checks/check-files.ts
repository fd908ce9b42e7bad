// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { CsvMappings } from '../adapters/csv-mappings.ts'
import { adaptDocument } from '../adapters/index.ts'
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import { readCollections } from '../documents/collections.ts'
import { contentFiles, readConfig, readProjects } from '../documents/content.ts'
import { guidelineFiles, readGuidelinesFile } from '../documents/content-guidelines.ts'
import { readLearningContent } from '../documents/content-learning.ts'
import { artefactLimit, decodeText } from '../documents/decode.ts'
import { parseJsonText } from '../documents/json-text.ts'
import { readArtefactDocument } from '../documents/read-document.ts'
import { isSchemaName, schemaNames } from '../documents/schemas.ts'
import type { SchemaName } from '../documents/schemas.ts'
import { hintWord } from '../documents/suggestion.ts'
import { readFileBytes } from '../documents/text-file.ts'
import { parseYamlText } from '../documents/yaml-text.ts'
import { makeProblem, problemKinds } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { checkRecord } from './check-record.ts'
import type { Content } from './content-check.ts'
import { findMappings } from './nearby-mappings.ts'
import { isBundle, readBundle } from './read-bundle.ts'
import { recogniseRecord } from './record-shape.ts'

/** How files are to be checked. */
export interface CheckFilesOptions {
  /** Name of a schema in schemas/v1; without it each file's content decides. */
  readonly schema?: string | undefined
  /** Instance whose portal.config.yml knows mappings and work packages. */
  readonly root: string
  /** Folder that relative paths count from; the process's own when left out. */
  readonly cwd?: string | undefined
}

/** A file to check: a path, or bytes that somebody has in hand and how messages name them. */
export type FileToCheck = string | { readonly file: string; readonly bytes: Uint8Array }

/** What one file is checked with. */
interface FileCheck {
  readonly file: string
  readonly bytes: Uint8Array
  readonly schema: SchemaName | undefined
  readonly content: Content
  readonly csvMappings: CsvMappings
}

/** Everything that is wrong with files that someone names, content or artefacts, before they are sent anywhere. */
export async function checkFiles(files: readonly FileToCheck[], options: CheckFilesOptions): Promise<Problem[]> {
  const { schema, root, cwd = process.cwd() } = options
  if (schema !== undefined && !isSchemaName(schema)) return [describeUnknownSchema(schema)]
  const config = await readConfig(root)
  const projects = await readProjects(root)
  const guidelines = await readGuidelinesFile(root)
  const { pages } = await readLearningContent(root)
  const collections = (await readCollections(root)).records
  const content = {
    pages,
    collections,
    config: config.record && { ...config, record: config.record, file: contentFiles.config },
    projects: projects.record && { ...projects, record: projects.record, file: contentFiles.projects },
    guidelines: guidelines.record && { ...guidelines, record: guidelines.record, file: guidelineFiles.guidelines },
  }
  const csvMappings = await findMappings(files, { root, cwd })
  const problems: Problem[] = []
  for (const named of files) {
    const read = typeof named === 'string' ? await readNamed(named, cwd) : named
    if ('problem' in read) problems.push(read.problem)
    else problems.push(...checkBytes({ ...read, schema, content, csvMappings }))
  }
  return problems
}

async function readNamed(
  path: string,
  cwd: string,
): Promise<{ file: string; bytes: Uint8Array } | { problem: Problem }> {
  const file = path.replaceAll('\\', '/')
  const read = await readFileBytes(resolve(cwd, path), file, artefactLimit)
  if (read === undefined) return { problem: describeAbsent(file) }
  return 'problem' in read ? read : { file, bytes: read.bytes }
}

function checkBytes(check: FileCheck): Problem[] {
  if (/\.ya?ml$/i.test(check.file)) return checkYaml(check)
  return check.schema === undefined ? checkArtefact(check) : checkJson(check, check.schema)
}

function checkYaml({ file, bytes, schema, content }: FileCheck): Problem[] {
  const decoded = decodeText(bytes, file)
  if ('problem' in decoded) return [decoded.problem]
  const parsed = parseYamlText(decoded.text, file)
  if ('problems' in parsed) return parsed.problems
  const name = schema ?? recogniseRecord(parsed.value)
  return name === undefined ? [describeUnknownRecord(file)] : checkRecord(name, { file, ...parsed }, content)
}

/** A JSON file is read by the adapter of its format; one that none knows may be content written as JSON. */
function checkArtefact(check: FileCheck): Problem[] {
  const { file, bytes, content, csvMappings } = check
  const read = readArtefactDocument({ path: file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
  if ('problem' in read) return [asOwn(read.problem)]
  if (isBundle(read.document.value)) return checkBundle(read.document)
  const adapted = adaptDocument(read.document, { mapping: content.config?.record.mapping ?? [], csvMappings })
  if (adapted.format !== undefined) return [...adapted.problems]
  const name = recogniseRecord(read.document.value)
  return name === undefined ? [...adapted.problems] : checkStrictly(check, name, read.document)
}

function checkBundle(document: ArtefactDocument): Problem[] {
  const read = readBundle(document)
  return 'problems' in read ? [...read.problems] : []
}

function checkJson(check: FileCheck, schema: SchemaName): Problem[] {
  const { file, bytes } = check
  const read = readArtefactDocument({ path: file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
  if (schema === 'kpi-bundle' && !('problem' in read)) return checkBundle(read.document)
  return 'problem' in read ? [asOwn(read.problem)] : checkStrictly(check, schema, read.document)
}

/** Our own records take no NaN and no rounded numbers, which foreign artefacts may have. */
function checkStrictly(check: FileCheck, schema: SchemaName, document: ArtefactDocument): Problem[] {
  const { file, bytes, content } = check
  const decoded = decodeText(bytes, file, artefactLimit)
  if ('problem' in decoded) return [decoded.problem]
  const parsed = parseJsonText(decoded.text, file)
  if ('problem' in parsed) return [parsed.problem]
  return checkRecord(
    schema,
    { file, value: parsed.value, locate: (pointer, at) => document.locate(pointer, at) },
    content,
  )
}

/** Who checks a file before sending it can repair it: what is a warning of a foreign artefact has its full weight here. */
function asOwn(problem: Problem): Problem {
  return { ...problem, severity: problemKinds[problem.code].severity }
}

function describeUnknownSchema(schema: string): Problem {
  return makeProblem({
    code: 'schema/unknown',
    message: `There is no schema "${schema}".`,
    file: '--schema',
    hint: hintWord(schema, schemaNames) ?? `Known are ${schemaNames.join(', ')}.`,
  })
}

function describeUnknownRecord(file: string): Problem {
  return makeProblem({
    code: 'schema/unknown',
    message: 'Nothing in this file tells which schema it follows.',
    file,
    hint: `Name it with --schema: ${schemaNames.join(', ')}.`,
  })
}

function describeAbsent(file: string): Problem {
  return makeProblem({
    code: 'document/unreadable',
    message: 'There is no such file.',
    file,
    hint: 'Look at the name, and at the folder that you are in.',
  })
}
