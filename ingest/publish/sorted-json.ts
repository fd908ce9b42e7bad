// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** JSON with the keys of every object in order and a line end: the same data gives the same bytes. */
export function writeSortedJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value))}\n`
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.some(isComposite) ? value.map(sortKeys) : value
  if (!isComposite(value)) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]))
}

function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
