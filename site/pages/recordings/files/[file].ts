// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { APIRoute } from 'astro'
import { readList } from '../../../collections.ts'
import { pageKey } from '../../../page-paths.ts'
import { listRecordingFiles, readRecordingFile } from '../../../recording-files.ts'

/** Videos, pictures and captions that recordings name. */
export function getStaticPaths() {
  const files = [...new Set(readList('recordings').flatMap(listRecordingFiles))]
  return files.map((file) => {
    const hash = createHash('sha256').update(readRecordingFile(file)).digest('hex')
    return { params: { file }, cacheKey: pageKey(file, hash) }
  })
}

/** A file as it is beside its record. */
export const GET: APIRoute = ({ params }) => new Response(readRecordingFile(params['file'] ?? ''))
