// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { ZipFile } from 'yazl'
import type { SiteSkeleton } from '../../../ingest/records/site-skeleton.ts'

/**
 * The files of a skeleton as a zip archive, in a folder of its name. The same files give the same bytes, on every day and in every
 * time zone, and what can be run can be run after unpacking.
 */
export async function packSkeleton({ name, files }: SiteSkeleton): Promise<Uint8Array> {
  const archive = new ZipFile()
  for (const { path, text, executable } of files) {
    archive.addBuffer(Buffer.from(text), `${name}/${path}`, {
      // The format keeps local time without its zone, so this is written in the same way everywhere.
      mtime: new Date(2000, 0, 1),
      forceDosTimestamp: true,
      mode: executable ? 0o100755 : 0o100644,
      // Another version of the compressor would give other bytes.
      compress: false,
    })
  }
  archive.end()
  const chunks: Buffer[] = []
  for await (const chunk of archive.outputStream) chunks.push(Buffer.from(chunk))
  return Uint8Array.from(Buffer.concat(chunks))
}
