// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { basename, join } from 'node:path'
import { glob } from 'glob'
import type { ComputingSite } from '../../schemas/types.gen.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { readContent } from './content.ts'
import type { ContentRead } from './content.ts'
import type { FiledRecord } from './content-guidelines.ts'
import type { SchemaName, SchemaTypes } from './schemas.ts'

/**
 * Collections of an instance that have a folder, a record a file: the name of a file without its end is the id of its record. The key
 * is the name of the file of the site data and of the API. A new kind of content needs its schema, a line here, and its pages.
 */
export const collectionFolders = {
  // /showroom/skeleton/ is the page of the skeleton.
  demonstrators: { folder: 'content/demonstrators', schema: 'demonstrator', taken: ['skeleton'] },
  'event-series': { folder: 'content/event-series', schema: 'event-series' },
  events: { folder: 'content/events', schema: 'event' },
  news: { folder: 'content/news', schema: 'news-item' },
  recordings: { folder: 'content/recordings', schema: 'recording' },
  requests: { folder: 'content/requests', schema: 'request-form' },
  sites: { folder: 'content/sites', schema: 'computing-site' },
  slides: { folder: 'content/slides', schema: 'slide-deck' },
  status: { folder: 'content/status', schema: 'status-report' },
  tables: { folder: 'content/tables', schema: 'data-table' },
} as const

/** Collections that are one file. */
export const collectionFiles = {
  programme: { file: 'content/programme.yml', schema: 'programme' },
  risks: { file: 'content/risks.yml', schema: 'risks' },
} as const

type Folders = typeof collectionFolders
type Files = typeof collectionFiles
/** `taken`: names that other pages of the site have beside those of the records. */
type Folder<S> = { readonly folder: string; readonly schema: S; readonly taken?: readonly string[] }
type File<S> = { readonly file: string; readonly schema: S }

/** A record of a folder, and the id that its file gives it. */
export type CollectionItem<T> = FiledRecord<T> & { readonly id: string }

/** Records of each folder by id, and the record of each file that is there. */
export type CollectionRecords = {
  readonly [N in keyof Folders]: readonly CollectionItem<SchemaTypes[Folders[N]['schema']]>[]
} & { readonly [N in keyof Files]?: FiledRecord<SchemaTypes[Files[N]['schema']]> }

/** What people wrote in the collections. */
export interface CollectionContent {
  readonly records: CollectionRecords
  readonly problems: readonly Problem[]
}

/** Reads all collections; an instance may have none of them. */
export async function readCollections(root: string): Promise<CollectionContent> {
  const problems: Problem[] = []
  const folder = async <S extends SchemaName>(place: Folder<S>) => {
    const read = await readFolder(root, place)
    problems.push(...read.problems)
    return read.items
  }
  const file = async <S extends SchemaName>(place: File<S>) => {
    const read = await readFile(root, place)
    problems.push(...read.problems)
    return read.filed
  }
  const [programme, risks] = [await file(collectionFiles.programme), await file(collectionFiles.risks)]
  const records = {
    demonstrators: await folder(collectionFolders.demonstrators),
    'event-series': await folder(collectionFolders['event-series']),
    events: await folder(collectionFolders.events),
    news: await folder(collectionFolders.news),
    recordings: await folder(collectionFolders.recordings),
    requests: await folder(collectionFolders.requests),
    sites: await folder(collectionFolders.sites),
    slides: await folder(collectionFolders.slides),
    status: await folder(collectionFolders.status),
    tables: await folder(collectionFolders.tables),
    ...(programme === undefined ? {} : { programme }),
    ...(risks === undefined ? {} : { risks }),
  }
  return { records, problems }
}

/** The machines of the instance, for those who need nothing else: what cannot be read is left to the check. */
export async function readSites(root: string): Promise<readonly (ComputingSite & { readonly id: string })[]> {
  const { items } = await readFolder(root, collectionFolders.sites)
  return items.map(({ id, record }) => ({ ...record, id }))
}

/** True for a file that is read here with its schema. */
export function isCollectionRecord(file: string): boolean {
  const isFile = Object.values(collectionFiles).some((one) => one.file === file)
  return isFile || Object.values(collectionFolders).some(({ folder }) => isIn(folder, file))
}

/** YAML files lie right in the folder: what is deeper belongs to somebody else. */
function isIn(folder: string, file: string): boolean {
  return file.startsWith(`${folder}/`) && /^[^/]+\.ya?ml$/.test(file.slice(folder.length + 1))
}

async function readFile<S extends SchemaName>(root: string, { file, schema }: File<S>) {
  const read: ContentRead<SchemaTypes[S]> | undefined = await readContent(root, file, schema)
  const { record, locate, problems = [] } = read ?? {}
  if (record === undefined || locate === undefined) return { problems }
  return { filed: { file, record, locate }, problems }
}

async function readFolder<S extends SchemaName>(root: string, { folder, schema, taken = [] }: Folder<S>) {
  const names = await glob('*.{yml,yaml}', { cwd: join(root, folder), nodir: true, posix: true })
  const items: CollectionItem<SchemaTypes[S]>[] = []
  const problems: Problem[] = []
  for (const name of names.sort()) {
    const file = `${folder}/${name}`
    const read: ContentRead<SchemaTypes[S]> | undefined = await readContent(root, file, schema)
    const { record, locate, problems: own = [] } = read ?? {}
    const known = [...taken, ...items.map(({ id }) => id)]
    problems.push(...own, ...judgeName(file, known))
    if (record !== undefined && locate !== undefined) items.push({ id: nameItem(file), file, record, locate })
  }
  return { items, problems }
}

/** The id that the file of a record gives it. */
export function nameItem(file: string): string {
  return basename(file).replace(/\.ya?ml$/, '')
}

/** The name becomes part of an address, so it has small letters, digits and hyphens, and no other page has it. */
function judgeName(file: string, known: readonly string[]): Problem[] {
  const id = nameItem(file)
  const code = 'content/bad-name'
  if (known.includes(id)) {
    const message = `The name "${id}" becomes part of an address, and another page has it already.`
    return [makeProblem({ code, message, file, hint: 'Give the file another name.' })]
  }
  if (id.length <= 64 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return []
  const message = `The name "${id}" becomes part of an address, and cannot be one.`
  const hint =
    'Name the file with small letters, digits and single hyphens, at most 64, such as spring-school-2027.yml.'
  return [makeProblem({ code, message, file, hint })]
}
