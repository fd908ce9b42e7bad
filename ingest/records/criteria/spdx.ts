// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import deprecated from 'spdx-license-ids/deprecated.json' with { type: 'json' }
import licenses from 'spdx-license-list'
import parseExpression from 'spdx-expression-parse'
import { freeByFsf } from './fsf-free.ts'

const known: Readonly<Record<string, { readonly osiApproved: boolean }>> = licenses
const withdrawn: ReadonlySet<string> = new Set(deprecated)

/** Identifiers of a licence expression; undefined when it is none. */
export function parseLicence(expression: string): readonly string[] | undefined {
  try {
    return listNames(parseExpression(expression))
  } catch {
    return undefined
  }
}

/** Those that neither the OSI nor the FSF calls free. */
export function findUnfree(names: readonly string[]): readonly string[] {
  return names.filter((name) => known[name]?.osiApproved !== true && !freeByFsf.has(name))
}

/** What SPDX says of an identifier. */
export function judgeIdentifier(name: string): 'current' | 'deprecated' | 'unknown' {
  if (withdrawn.has(name)) return 'deprecated'
  return Object.hasOwn(known, name) ? 'current' : 'unknown'
}

function listNames(node: ReturnType<typeof parseExpression>): string[] {
  if ('conjunction' in node) return [...listNames(node.left), ...listNames(node.right)]
  return 'license' in node ? [node.license] : []
}
