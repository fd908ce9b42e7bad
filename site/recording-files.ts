// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Files beside the records of recordings: videos, pictures, captions and transcripts. They are passed on as they are and are no site
 * data; their names come from records whose schema lets no other folder in.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Recording } from '../schemas/types.gen.ts'
import type { SpokenFiles } from './views/media/transcript.ts'

const folder = resolve(process.env['PORTAL_ROOT'] ?? '.', 'content/recordings')

/** Names of the files that a page of a recording needs, those that are there. */
export function listRecordingFiles({ file, poster, captions = [] }: Recording): readonly string[] {
  const named = [file, poster, ...captions.map((one) => one.file)].filter((name) => name !== undefined)
  return [...new Set(named)].filter((name) => existsSync(join(folder, name)))
}

/** The bytes of a file. */
export function readRecordingFile(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(folder, name)))
}

/** Captions and transcripts of a recording as text; a file that is not there is left out. */
export function readSpoken({ captions = [], transcript = [] }: Recording): SpokenFiles {
  const read = <T extends { readonly file: string }>(files: readonly T[]) =>
    files
      .filter(({ file }) => existsSync(join(folder, file)))
      .map((one) => ({ ...one, text: readFileSync(join(folder, one.file), 'utf8') }))
  return { captions: read(captions), transcripts: read(transcript) }
}
