// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'

/** One of several jobs that share the artefacts of an ingest. */
export interface Shard {
  /** From 1 to count. */
  readonly index: number
  readonly count: number
}

/** Most jobs that an ingest is spread over: as many as a matrix of GitHub Actions has. */
const mostShards = 256

/** Reads `2/8`, the second of eight; undefined when that is not what the text says. */
export function readShard(text: string): Shard | undefined {
  const [index = 0, count = 0] = /^\d{1,3}\/\d{1,3}$/.test(text) ? text.split('/').map(Number) : []
  return index >= 1 && index <= count && count <= mostShards ? { index, count } : undefined
}

/**
 * True for the one shard that a path belongs to, by the SHA-256 of the path: the same in every job, whatever other files there
 * are. An archive is taken whole.
 */
export function isInShard(path: string, { index, count }: Shard): boolean {
  return Number.parseInt(hash('sha256', path, 'hex').slice(0, 8), 16) % count === index - 1
}
