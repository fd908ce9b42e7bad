// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readName, type ForeignRecord } from './foreign-value.ts'
import { parseName, type ReframeName } from './reframe-name.ts'

/** Which test this is and where it ran: known before anything else is read. */
export interface ReframeTest {
  /** As the report writes it, with all parameters: tells retries from other cases. */
  readonly key: string
  readonly name: ReframeName
  readonly system: string
  readonly partition: string | undefined
  readonly environment: string | undefined
}

/** Reads which test a case is of; wrong names the key that does not say it. */
export function readTest(testcase: ForeignRecord): ReframeTest | { readonly wrong: string } {
  const written = testcase['display_name'] ?? testcase['name']
  if (typeof written !== 'string' || written.length > 10_000) return { wrong: '/name' }
  const place = typeof testcase['system'] === 'string' ? testcase['system'].split(':') : []
  const system = readName(place[0])
  if (system === undefined) return { wrong: '/system' }
  const partition = readName(testcase['partition']) ?? readName(place[1])
  const environment = readName(testcase['environ']) ?? readName(testcase['environment'])
  const unique = readName(testcase['unique_name']) ?? ''
  const key = [written, unique, system, partition, environment].join('\n')
  return { key, name: parseName(written), system, partition, environment }
}
