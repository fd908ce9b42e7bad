// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus, Measure } from '../records/benchmark-case.ts'
import type { Timestamp } from '../records/timestamp.ts'
import { readName } from './foreign-value.ts'
import { parseName, type ReframeName } from './reframe-name.ts'

/** Which test ran where, as a performance log says. */
export interface PerflogTest {
  /** As logged, with its parameters: tells one case from another. */
  readonly written: string
  readonly name: ReframeName
  readonly system: string
  readonly partition: string | undefined
  readonly environment: string | undefined
}

/** One line of a performance log: one metric in ReFrame 3, all metrics of a case in ReFrame 4. */
export interface PerflogEntry {
  readonly line: number
  readonly test: PerflogTest
  readonly version: string
  readonly time: Timestamp | undefined
  readonly jobId?: string
  /** Absent where the log does not say how the case ended. */
  readonly status?: CaseStatus
  readonly tasks: number | undefined
  readonly nodes: number | undefined
  readonly commit?: string
  readonly dirty?: boolean
  readonly measures: readonly Measure[]
}

/** What is missing in a line that cannot be read. */
export interface UnreadableLine {
  readonly wrong: string
}

interface Written {
  readonly test: string
  readonly system: string
  readonly partition: string | undefined
  readonly environment: string | undefined
}

/** Takes `X on system:partition using environment` (ReFrame 3) or `X /hash @system:partition+environment` (4) apart. */
export function splitInfo(info: string): Written | undefined {
  const on = info.lastIndexOf(' on ')
  const using = info.lastIndexOf(' using ')
  if (on > 0 && using > on) {
    const [system, partition] = splitAt(info.slice(on + 4, using), ':')
    return { test: info.slice(0, on), system, partition, environment: info.slice(using + 7) }
  }
  const at = info.lastIndexOf(' @')
  if (at <= 0 || !info.includes('+', at)) return undefined
  const [place, environment] = splitAt(info.slice(at + 2), '+')
  const [system, partition] = splitAt(place, ':')
  return { test: info.slice(0, at).replace(/ \/[0-9a-f]{4,64}$/, ''), system, partition, environment }
}

/** Makes names that may be published of what was written; undefined when the test or the system has none. */
export function makeTest(written: Written): PerflogTest | undefined {
  const name = parseName(written.test)
  const system = readName(written.system)
  if (readName(name.base) === undefined || written.test.length > 10_000 || system === undefined) return undefined
  return {
    written: written.test,
    name,
    system,
    partition: readName(written.partition),
    environment: readName(written.environment),
  }
}

/** The version behind `reframe `, without the revision in brackets. */
export function readReframeVersion(text: string): string {
  return /^reframe (\d[\w.+-]{0,40})/.exec(text)?.[1] ?? ''
}

function splitAt(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}
