// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { HttpClient, HttpAnswer } from './http-client.ts'
import type { Token } from './http-hops.ts'
import { makeFault } from './source-fault.ts'
import type { Watermark } from './watermark.ts'

/** A file that a source gave. */
export interface FetchedFile {
  /** Path within the source, forward slashes; mapping rules and messages use it behind the source's id. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Page on which anyone can see where it comes from. */
  readonly url?: string
  /** When the CI run left it, ISO 8601 in UTC: the time of results that tell none. */
  readonly leftAt?: string
}

/** What reading a source needs. */
export interface FetchTask {
  readonly watermark: Watermark | undefined
  readonly client: HttpClient
  readonly token?: Token | undefined
  readonly environment: NodeJS.ProcessEnv
  /** Milliseconds since 1970. */
  readonly now: number
  /** Writes a file to the disk. It counts from the next `settle` on. */
  readonly save: (file: FetchedFile) => void
  /** Says that all files of a result are saved: a half result is none. */
  readonly settle: () => void
}

/** How far reading came. All files before the watermark are saved, whatever stopped it. */
export interface FetchYield {
  /** Absent when nothing has ever been read. */
  readonly watermark?: Watermark | undefined
  /** Time of the newest result known, ISO 8601 in UTC. */
  readonly newestAt?: string | undefined
  /** What stopped the reading before its end. */
  readonly fault?: Problem
  /** What was passed over for good. */
  readonly problems: readonly Problem[]
}

/** Most bytes of a result: those of an artefact that ingest reads. */
export const resultLimit = 64 * 1024 * 1024
/** Milliseconds that the download of a result may take. */
export const downloadTimeoutMs = 120_000
/** Most bytes of an answer of an API. */
export const apiLimit = 16 * 1024 * 1024
/** Most results that one fetch takes; the next one goes on. */
export const mostResults = 1000

/** The JSON of an answer of an API; a page for people instead is a fault. */
export function parseAnswer(url: string, { bytes }: HttpAnswer): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw makeFault(url, {
      code: 'source/not-data',
      message: 'The answer is not the JSON that this interface gives.',
      hint: 'Open the address in a browser: servers show a page of their own while they are down or want a login.',
    })
  }
}
