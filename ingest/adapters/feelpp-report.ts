// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readName, type ForeignRecord } from './foreign-value.ts'

/** What feelpp.benchmarking says of a case outside ReFrame's own fields. */
export interface FeelppHints {
  readonly benchmark?: string
  readonly useCase?: string
}

/** Classes that every test of feelpp.benchmarking has: they say nothing about what is measured. */
const classNames = new Set(['Feelpp', 'HeatToolboxTest', 'ToolboxTest', 'RegressionTest'])

/** True for a case that feelpp.benchmarking ran, of any of its versions. */
export function isFeelpp(variables: ForeignRecord, testName: string): boolean {
  if (classNames.has(testName)) return true
  return typeof variables['use_case'] === 'string' || typeof variables['machine_config_path'] === 'string'
}

/**
 * What the case itself says: the executable's name is the benchmark, so that the same bytes have the same identity
 * wherever the file lies. In a container run the executable may be ReFrame's default, named as the test.
 */
export function readHints(variables: ForeignRecord, testName: string): FeelppHints {
  const written = readReportTree(variables['report_dir_path'], undefined)
  const executable = readExecutable(variables['executable'])
  const named = executable === undefined || executable.startsWith(testName) ? written?.benchmark : executable
  const useCase = readName(variables['use_case'])
  return { ...(named === undefined ? {} : { benchmark: named }), ...(useCase === undefined ? {} : { useCase }) }
}

const containerTools = new Set(['apptainer', 'singularity'])

/** Name of the program in `/path/to/program`, or after the image in `apptainer exec ... image.sif program ...`. */
function readExecutable(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 10_000) return undefined
  const words = value.trim().split(/\s+/)
  const first = readBase(words[0])
  if (first === undefined || !containerTools.has(first)) return readName(first)
  const image = words.findIndex((word) => word.endsWith('.sif'))
  return image < 0 ? undefined : readName(readBase(words[image + 1]))
}

function readBase(path: string | undefined): string | undefined {
  return path?.split('/').findLast((part) => part !== '')
}

const roots = new Set(['reports', 'results'])
const stamp = /^(?:\d{4}_\d{2}_\d{2}T\d{2}_\d{2}_\d{2}|\d{8}T\d{6})(?:Z?\d{0,4})(?:-(.+))?$/

/**
 * Reads a report tree: `reports/<application>/<machine>/<use case>/<date>/...` until November 2024,
 * `reports/<application>/<use case>/<machine>/<date>/...` since. The level that is the report's own system is the
 * machine. The use case may be missing or follow the date, and the date may be the file's name.
 */
export function readReportTree(path: unknown, system: string | undefined): FeelppHints | undefined {
  if (typeof path !== 'string' || path.length > 4000) return undefined
  const parts = path
    .replaceAll('\\', '/')
    .replace(/\.json$/, '')
    .split('/')
    .filter((part) => part !== '')
  const from = parts.findLastIndex((part) => roots.has(part)) + 1
  const end = parts.findIndex((part, index) => index >= from && stamp.test(part))
  if (from === 0 || end < 0) return undefined
  const [application, ...levels] = parts.slice(from, end)
  const benchmark = readName(application)
  if (benchmark === undefined || levels.length > 2) return undefined
  if (system === undefined) return { benchmark }
  const machine = levels.indexOf(system)
  const useCase = readName(levels.find((_, index) => index !== machine) ?? stamp.exec(parts[end] ?? '')?.[1])
  if (machine < 0) return undefined
  return useCase === undefined ? { benchmark } : { benchmark, useCase }
}
