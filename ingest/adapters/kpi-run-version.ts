// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import schema from '../../schemas/v1/kpi-run.schema.json' with { type: 'json' }
import type { Findings } from './findings.ts'
import { isRecord, type ForeignRecord } from './foreign-value.ts'

/** Newest version of the kpi-run format that the schema describes. */
const newest = { major: 1, minor: 0 }

/**
 * Whether a kpi-run file can be read: a newer minor version only adds optional fields, another major version is an
 * error. A file whose version is no version at all counts as known, so that the schema says what is wrong with it.
 */
export function readKpiVersion(value: unknown, findings: Findings): 'known' | 'newer' | 'unknown' {
  const version = isRecord(value) ? value['version'] : undefined
  const parts = typeof version === 'string' ? /^(\d{1,3})\.(\d{1,3})$/.exec(version) : null
  if (parts === null) return 'known'
  if (Number(parts[1]) !== newest.major) {
    findings.add({
      code: 'artefact/unsupported-version',
      message: `This kpi-run file has version ${parts[0]}; version ${newest.major} can be read.`,
      pointer: '/version',
      hint: 'Nothing was read from this file. Update the portal, or write the version that it knows.',
    })
    return 'unknown'
  }
  if (Number(parts[2]) <= newest.minor) return 'known'
  findings.add({
    code: 'artefact/newer-minor-version',
    message: `This kpi-run file has version ${parts[0]}, newer than ${newest.major}.${newest.minor}.`,
    pointer: '/version',
    hint: 'It was read as the newest known version; fields that are new in it were not looked at.',
  })
  return 'newer'
}

/** The same file without the fields that a newer minor version may have added. */
export function keepKnownKeys(value: unknown): unknown {
  if (!isRecord(value)) return value
  const run = keepKeys(value, schema.properties)
  return { ...run, ...mapList(run, 'cases', keepCase) }
}

function keepCase(value: unknown): unknown {
  if (!isRecord(value)) return value
  const kept = keepKeys(value, schema.$defs.case.properties)
  const keepMeasure = (item: unknown): unknown =>
    isRecord(item) ? keepKeys(item, schema.$defs.measure.properties) : item
  return { ...kept, ...mapList(kept, 'measures', keepMeasure) }
}

function keepKeys(value: ForeignRecord, known: object): ForeignRecord {
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(known, key)))
}

function mapList(value: ForeignRecord, key: string, map: (item: unknown) => unknown): ForeignRecord {
  const list = value[key]
  return Array.isArray(list) ? { [key]: list.map(map) } : {}
}
