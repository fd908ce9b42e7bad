// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** JSON pointer of the first NaN or infinite number of a tree; undefined when there is none. Goes as deep as any tree. */
export function findNonFinite(root: unknown): string | undefined {
  const open: { readonly value: unknown; readonly pointer: string }[] = [{ value: root, pointer: '' }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, pointer } = next
    if (typeof value === 'number' && !Number.isFinite(value)) return pointer
    if (typeof value !== 'object' || value === null) continue
    for (const [key, item] of Object.entries(value).reverse()) {
      if (typeof item !== 'number' && typeof item !== 'object') continue
      open.push({ value: item, pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` })
    }
  }
  return undefined
}
