// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Measure } from '../records/benchmark-case.ts'

/** Which values are better, by the tool that github-action-benchmark was told it reads. */
const byTool: ReadonlyMap<unknown, Measure['direction']> = new Map([
  ['customSmallerIsBetter', 'lower'],
  ['customBiggerIsBetter', 'higher'],
  ['benchmarkjs', 'higher'],
  ['benchmarkluau', 'higher'],
  ['pytest', 'higher'],
  ['cargo', 'lower'],
  ['go', 'lower'],
  ['googlecpp', 'lower'],
  ['catch2', 'lower'],
  ['julia', 'lower'],
  ['jmh', 'lower'],
])

/** Something per time, as `ops/sec`, `iter/s`, `MB/s`: more is better. */
const rate = /^[^/]{1,20}\/(?:s|sec|second|ms|us|µs|ns|min)$/i
/** Time or memory per something, as `ns/op`, `B/op`, `allocs/op`, `ns/iter`: less is better. */
const cost = /^(?:ns|us|µs|ms|s|b|kb|mb|allocs)\/(?:op|iter|call)$/i

/** Which values are better: what the custom tools say holds always, else the unit decides, else the tool. */
export function readDirection(tool: unknown, unit: string): Measure['direction'] {
  if (tool === 'customSmallerIsBetter' || tool === 'customBiggerIsBetter') return byTool.get(tool)
  if (rate.test(unit)) return 'higher'
  if (cost.test(unit)) return 'lower'
  return byTool.get(tool)
}
