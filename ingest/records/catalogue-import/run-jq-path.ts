// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { JqPath, JqStage, JqStep } from './jq-path.ts'

/** More values than any field may have; a path that goes on is cut here. */
const mostValues = 1000

/** All values that a path gives, each on its own, in order. What is not there, or null, gives none. */
export function runJqPath({ stages }: JqPath, root: unknown): readonly unknown[] {
  const found = stages.reduce<readonly unknown[]>(
    (values, { options }) => values.flatMap((value) => runFirst(options, value)).slice(0, mostValues),
    [root],
  )
  return found.filter((value) => value !== null && value !== undefined)
}

/** The first option that gives something other than null and false, as `//` does. */
function runFirst(options: readonly JqStage[], value: unknown): readonly unknown[] {
  const [only] = options
  if (only !== undefined && options.length === 1) return runStage(only, value)
  for (const option of options) {
    const found = runStage(option, value).filter((one) => one !== null && one !== undefined && one !== false)
    if (found.length > 0) return found
  }
  return []
}

function runStage(stage: JqStage, value: unknown): readonly unknown[] {
  const found = stage.steps.reduce<readonly unknown[]>(
    (values, step) => values.flatMap((one) => takeStep(step, one)).slice(0, mostValues),
    [value],
  )
  if (stage.kind === 'path') return found
  return found.some((one) => (one ?? null) === stage.literal) === stage.equal ? [value] : []
}

function takeStep(step: JqStep, value: unknown): readonly unknown[] {
  if (step.kind === 'all') {
    if (Array.isArray(value)) return value
    return isObject(value) ? Object.values(value) : []
  }
  if (step.kind === 'item') return Array.isArray(value) ? [value.at(step.index)] : []
  return isObject(value) && Object.hasOwn(value, step.name) ? [value[step.name]] : []
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
