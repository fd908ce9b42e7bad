// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import type { SourceFault } from './source-fault.ts'

/** Encodings that are asked for, and undone while reading. */
export const acceptedEncodings = 'gzip, br'

/** Stops reading at the first byte over the limit, packed or unpacked. Undefined: there is more than the limit. */
export async function readLimited(
  body: Readable,
  encoding: string | undefined,
  { limit, signal }: { readonly limit: number; readonly signal: AbortSignal },
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  async function collect(source: AsyncIterable<Buffer>): Promise<void> {
    for await (const chunk of source) {
      size += chunk.length
      // Leaving the loop ends the pipeline, and with it the connection.
      if (size > limit) return
      chunks.push(chunk)
    }
  }
  const unpack = chooseUnpacker(encoding)
  await (
    unpack === undefined ? pipeline(body, collect, { signal }) : pipeline(body, unpack, collect, { signal })
  ).catch((error: unknown) => {
    if (size <= limit) throw error
  })
  return size > limit ? undefined : Buffer.concat(chunks)
}

/** What is said of an answer over the limit. */
export function describeTooLarge(limit: number): SourceFault {
  return {
    code: 'source/too-large',
    message: `The answer holds more than ${(limit / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} MB, more than is read.`,
    hint: 'Let the job keep only the results, and split what is still too large.',
  }
}

/** True when an answer with this encoding can be read. */
export function isKnownEncoding(encoding: string | undefined): boolean {
  return ['', 'identity', 'gzip', 'x-gzip', 'br'].includes(encoding ?? '')
}

function chooseUnpacker(encoding: string | undefined) {
  if (encoding === 'br') return createBrotliDecompress()
  return encoding === 'gzip' || encoding === 'x-gzip' ? createGunzip() : undefined
}
