// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Why a measured value is not there. */
export type GapReason = 'not-finite' | 'missing' | 'empty' | 'not-a-number'

/** A number, or the reason why there is none; fromString when a tool wrote the number as text. */
export type ReadNumber =
  { readonly value: number; readonly fromString?: true } | { readonly gap: GapReason; readonly value?: undefined }

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
const notFinite = new Set(['nan', '+nan', '-nan', 'inf', '+inf', '-inf', 'infinity', '+infinity', '-infinity'])
const missing = new Set(['none', 'null', 'n/a', 'na', '-'])

/** Reads a measured value as tools write it. What is not a finite number is a gap with a reason, never 0. */
export function readNumber(input: unknown): ReadNumber {
  if (typeof input === 'number') return Number.isFinite(input) ? { value: dropZeroSign(input) } : { gap: 'not-finite' }
  if (input === null || input === undefined) return { gap: 'missing' }
  if (typeof input === 'string') return readText(input.trim())
  return { gap: 'not-a-number' }
}

function readText(text: string): ReadNumber {
  if (text === '') return { gap: 'empty' }
  if (text.length > 400) return { gap: 'not-a-number' }
  const word = text.toLowerCase()
  if (missing.has(word)) return { gap: 'missing' }
  if (notFinite.has(word)) return { gap: 'not-finite' }
  if (!decimal.test(text)) return { gap: 'not-a-number' }
  const value = Number(text)
  return Number.isFinite(value) ? { value: dropZeroSign(value), fromString: true } : { gap: 'not-finite' }
}

/** 0 for -0: JSON and people see one zero, so the history has one. */
export function dropZeroSign(value: number): number {
  return value === 0 ? 0 : value
}
