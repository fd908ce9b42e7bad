// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readName } from './foreign-value.ts'
import { readParameterText, type OwnName } from './tool-case.ts'

/** How long and how often is measured: the result is the same quantity, so it is no parameter. */
const effort = new Set(['repeats', 'min_time', 'min_warmup_time'])
/** Which clock the author chose for the benchmark. */
const clocks = new Set(['real_time', 'process_time', 'manual_time'])

/** A path among the arguments, `BM_read//data/mesh` or `BM_read/file:/data/mesh`: of it only the last part stays. */
const path = /([\s:=/])\/(?:[^\s/]*\/)*([^\s/]*)/g

/**
 * Takes a name as `BM_axpy/n:4096/order:2/repeats:3/threads:2` apart: the benchmark, its arguments by their name or
 * else by their place (`arg1`, `arg2`), threads, iterations and clock. A part that is none of these belongs to the name,
 * as in `Fixture/Case`. Undefined without a name that may be published. (google/benchmark,
 * docs/user_guide.md, "Passing arguments")
 */
export function parseRunName(text: string): OwnName | undefined {
  const parts = text.replaceAll(path, '$1$2').split('/')
  const first = parts.findIndex((part, index) => index > 0 && isArgument(part))
  const name = readName(parts.slice(0, first < 0 ? undefined : first).join('/'))
  const parameters = new Map<string, string | number>()
  let place = 0
  for (const part of first < 0 ? [] : parts.slice(first)) {
    const [key = '', value] = splitArgument(part)
    if (value === undefined && !clocks.has(part)) place += 1
    if (effort.has(key)) continue
    if (clocks.has(part)) parameters.set('clock', part)
    else if (value === undefined) parameters.set(`arg${place}`, readParameterText(part))
    else parameters.set(key, readParameterText(value))
  }
  return name === undefined ? undefined : { name, parameters }
}

function isArgument(part: string): boolean {
  return clocks.has(part) || /^-?\d{1,40}$/.test(part) || splitArgument(part).length === 2
}

/** `n:4096` is a name and a value; `std::vector<int>` is neither. */
function splitArgument(part: string): readonly string[] {
  const found = /^([A-Za-z_]\w{0,99}):([^:].{0,99})$/.exec(part)
  return found === null ? [part] : found.slice(1)
}
