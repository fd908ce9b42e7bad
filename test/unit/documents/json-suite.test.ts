// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { artefactLimit, decodeText } from '../../../ingest/documents/decode.ts'
import { ignoreJson, readJson } from '../../../ingest/documents/json-reader.ts'
import { parseJsonText } from '../../../ingest/documents/json-text.ts'
import { IngestError } from '../../../ingest/problem.ts'
import type { Problem } from '../../../ingest/problem.ts'

const folder = '../shared/data/security/JSONTestSuite/test_parsing'
const absent = !existsSync(folder)
if (absent) console.log(`skipped: JSONTestSuite is not at ${folder}`)

/** The refusal of the syntax reader, or nothing. */
function refuseSyntax(name: string): Problem | undefined {
  const decoded = decodeText(readFileSync(join(folder, name)), name, artefactLimit)
  if ('problem' in decoded) return decoded.problem
  const source = { text: decoded.text, file: name, start: 0, end: decoded.text.length, nonFinite: 'refuse' } as const
  try {
    readJson(source, ignoreJson)
    return undefined
  } catch (error) {
    if (error instanceof IngestError) return error.problems[0]
    throw error
  }
}

function judge(name: string): string {
  const decoded = decodeText(readFileSync(join(folder, name)), name, artefactLimit)
  if ('problem' in decoded) return decoded.problem.code
  const parsed = parseJsonText(decoded.text, name)
  return 'problem' in parsed ? parsed.problem.code : 'taken'
}

/** What the suite leaves open, and what the portal does with it. */
const verdicts: Readonly<Record<string, string>> = {
  i_number_double_huge_neg_exp: 'taken',
  i_number_huge_exp: 'document/number-range',
  i_number_neg_int_huge_exp: 'document/number-range',
  i_number_pos_double_huge_exp: 'document/number-range',
  i_number_real_neg_overflow: 'document/number-range',
  i_number_real_pos_overflow: 'document/number-range',
  i_number_real_underflow: 'taken',
  i_number_too_big_neg_int: 'document/integer-precision',
  i_number_too_big_pos_int: 'document/integer-precision',
  i_number_very_big_negative_int: 'document/integer-precision',
  i_object_key_lone_2nd_surrogate: 'document/lone-surrogate',
  i_string_1st_surrogate_but_2nd_missing: 'document/lone-surrogate',
  i_string_1st_valid_surrogate_2nd_invalid: 'document/lone-surrogate',
  'i_string_UTF-16LE_with_BOM': 'document/wide-encoding',
  'i_string_UTF-8_invalid_sequence': 'document/encoding',
  'i_string_UTF8_surrogate_U+D800': 'document/encoding',
  i_string_incomplete_surrogate_and_escape_valid: 'document/lone-surrogate',
  i_string_incomplete_surrogate_pair: 'document/lone-surrogate',
  i_string_incomplete_surrogates_escape_valid: 'document/lone-surrogate',
  i_string_invalid_lonely_surrogate: 'document/lone-surrogate',
  i_string_invalid_surrogate: 'document/lone-surrogate',
  'i_string_invalid_utf-8': 'document/encoding',
  'i_string_inverted_surrogates_U+1D11E': 'document/lone-surrogate',
  i_string_iso_latin_1: 'document/encoding',
  i_string_lone_second_surrogate: 'document/lone-surrogate',
  i_string_lone_utf8_continuation_byte: 'document/encoding',
  i_string_not_in_unicode_range: 'document/encoding',
  i_string_overlong_sequence_2_bytes: 'document/encoding',
  i_string_overlong_sequence_6_bytes: 'document/encoding',
  i_string_overlong_sequence_6_bytes_null: 'document/encoding',
  'i_string_truncated-utf-8': 'document/encoding',
  i_string_utf16BE_no_BOM: 'document/wide-encoding',
  i_string_utf16LE_no_BOM: 'document/wide-encoding',
  i_structure_500_nested_arrays: 'document/too-deep',
  'i_structure_UTF-8_BOM_empty_object': 'taken',
}

/** Valid JSON that the portal refuses all the same: duplicate keys. */
const refusedByPolicy = ['y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json']

describe.skipIf(absent)('JSONTestSuite', () => {
  const names = absent ? [] : readdirSync(folder).sort()
  const withPrefix = (prefix: string): string[] => names.filter((name) => name.startsWith(prefix))

  test('has all its 95 texts that are JSON read', () => {
    expect(withPrefix('y_')).toHaveLength(95)
    expect(withPrefix('y_').filter((name) => refuseSyntax(name) !== undefined)).toEqual([])
  })

  test('has all its 188 texts that are not JSON refused, with a position', () => {
    expect(withPrefix('n_')).toHaveLength(188)
    expect(withPrefix('n_').filter((name) => refuseSyntax(name)?.position === undefined)).toEqual([])
  })

  test('has what it leaves open decided as written down', () => {
    const found = withPrefix('i_').map((name) => [name.replace('.json', ''), judge(name)])
    expect(Object.fromEntries(found)).toEqual(verdicts)
  })

  test('has only duplicate keys refused among its valid texts by policy', () => {
    expect(withPrefix('y_').filter((name) => judge(name) !== 'taken')).toEqual(refusedByPolicy)
  })
})
