// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Findings } from './findings.ts'

/** Newest minor version that is known of each major version of ReFrame's run report (`data_version`). */
const newestMinor: ReadonlyMap<number, number> = new Map([
  [1, 3],
  [2, 2],
  [3, 1],
  [4, 2],
])

/** A `data_version` that can be read. */
export interface ReportVersion {
  readonly major: number
  /** As the report says, such as `1.3.0`. */
  readonly text: string
}

/**
 * Reads `session_info.data_version`. A major version that is not known is an error and nothing is read;
 * a newer minor version only adds keys, so it is read with a warning.
 */
export function readReportVersion(value: unknown, findings: Findings): ReportVersion | undefined {
  const pointer = '/session_info/data_version'
  const text = typeof value === 'number' ? String(value) : value
  const parts = typeof text === 'string' ? /^(\d{1,4})\.(\d{1,4})(?:\.\d{1,4})?$/.exec(text) : null
  const major = Number(parts?.[1])
  const known = newestMinor.get(major)
  if (parts === null || known === undefined) {
    findings.add({
      code: 'artefact/unsupported-version',
      message: `This ReFrame run report has data_version ${describe(text)}; versions 1.0 to 4.2 can be read.`,
      ...(value === undefined ? {} : { pointer }),
      hint: 'Nothing was read from this file. Update the portal, or write the report with a ReFrame release it knows.',
    })
    return undefined
  }
  if (Number(parts[2]) > known) {
    findings.add({
      code: 'artefact/newer-minor-version',
      message: `This ReFrame run report has data_version ${describe(text)}, newer than ${major}.${known}.`,
      pointer,
      hint: 'It was read as the newest known version; keys that are new in it were not looked at.',
    })
  }
  return { major, text: parts[0] }
}

function describe(value: unknown): string {
  if (value === undefined) return 'none'
  return JSON.stringify(value).slice(0, 40)
}
