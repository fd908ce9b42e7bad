// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { toPathPart } from './file-patterns.ts'
import { fitsFile } from './file-patterns.ts'
import { readHeader } from './http-faults.ts'
import type { HttpAnswer } from './http-client.ts'
import { IngestError } from '../problem.ts'
import type { HttpPlace } from './source-config.ts'
import { makeFault, readFault } from './source-fault.ts'
import { downloadTimeoutMs, resultLimit } from './source-reader.ts'
import type { FetchTask, FetchYield } from './source-reader.ts'
import { readZip } from './zip-archive.ts'

/** Reads a file, or an archive of files, when it has changed: by its ETag, its date, and in the end by its bytes. */
export async function readHttp(place: HttpPlace, task: FetchTask): Promise<FetchYield> {
  const mark = task.watermark ?? {}
  try {
    const answer = await task.client.get({
      url: place.url,
      headers: writeConditions(mark),
      token: task.token,
      limit: resultLimit,
      ...(place.type === 'zip' ? { timeoutMs: downloadTimeoutMs } : {}),
    })
    const sha256 = createHash('sha256').update(answer.bytes).digest('hex')
    if (answer.status === 304 || sha256 === mark['sha256']) return keep(task)
    await saveAnswer(place, answer, task)
    task.settle()
    const changedAt = new Date(task.now).toISOString()
    return { watermark: { ...readValidators(answer), sha256, changedAt }, newestAt: changedAt, problems: [] }
  } catch (error) {
    return { ...keep(task), fault: readFault(error) }
  }
}

/** Nothing new: everything stays as it was. */
function keep({ watermark }: FetchTask): FetchYield {
  const changedAt = watermark?.['changedAt']
  return { watermark, newestAt: typeof changedAt === 'string' ? changedAt : undefined, problems: [] }
}

function writeConditions({ etag, lastModified }: Readonly<Record<string, unknown>>): Record<string, string> {
  if (typeof etag === 'string') return { 'if-none-match': etag }
  return typeof lastModified === 'string' ? { 'if-modified-since': lastModified } : {}
}

function readValidators({ headers }: HttpAnswer): Record<string, string> {
  const etag = readHeader(headers, 'etag')
  const lastModified = readHeader(headers, 'last-modified')
  return {
    ...(etag === undefined || etag.length > 200 ? {} : { etag }),
    ...(lastModified === undefined || lastModified.length > 100 ? {} : { lastModified }),
  }
}

async function saveAnswer(place: HttpPlace, answer: HttpAnswer, { save }: FetchTask): Promise<void> {
  const { pathname } = new URL(place.url)
  const name = toPathPart(decodeName(pathname.split('/').findLast((part) => part !== '') ?? 'result.json'))
  if (place.type === 'http') {
    refuseNoData(place.url, answer)
    save({ path: name, bytes: answer.bytes })
    return
  }
  const read = await readZip({ path: `${place.id}/${name}`, bytes: answer.bytes })
  if ('problem' in read) throw new IngestError([read.problem])
  for (const entry of read.entries) {
    if (fitsFile(place.files, entry.name)) save({ path: `${name}/${entry.name}`, bytes: entry.bytes })
  }
}

/** Many servers say in a page for people that they are down, with a status that says all is well. */
function refuseNoData(url: string, { bytes, headers }: HttpAnswer): void {
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('utf8').trimStart()
  const end = Buffer.from(bytes.subarray(-1000)).toString('utf8').trimEnd()
  const type = readHeader(headers, 'content-type') ?? ''
  const isPage = /^<!doctype html|^<html/i.test(start)
  if (isPage || start === '') {
    const message = isPage ? 'The answer is a page for people, not data.' : 'The answer is empty.'
    throw makeFault(url, {
      code: 'source/not-data',
      message,
      hint: 'Open the address in a browser: servers show a page of their own while they are down or want a login.',
    })
  }
  // A connection that ends cleanly in the middle looks like one that is finished.
  const isCut = (start.startsWith('{') && !end.endsWith('}')) || (start.startsWith('[') && !end.endsWith(']'))
  if (isCut && /\bjson\b/i.test(`${type} ${new URL(url).pathname.split('.').at(-1) ?? ''}`)) {
    throw makeFault(url, { code: 'source/not-data', message: 'The answer ends in the middle of its JSON.' })
  }
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
