// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import { judgeRecord } from './judge-record.ts'
import type { Locate } from './position.ts'
import { compileSchema } from './schemas.ts'
import type { SchemaName, SchemaTypes } from './schemas.ts'

export type { SchemaName, SchemaTypes } from './schemas.ts'

/** The record behind a value, when its schema says yes; else one problem for each mistake, in the order of the file. */
export function validateRecord<N extends SchemaName>(
  schema: N,
  value: unknown,
  file: string,
  locate: Locate,
): { record: SchemaTypes[N] } | { problems: Problem[] } {
  const validators = { quick: compileSchema(schema, 'first'), thorough: () => compileSchema(schema, 'all') }
  const problems = judgeRecord(validators, { schema, value, file, locate })
  return problems.length === 0 ? { record: value as SchemaTypes[N] } : { problems }
}
