// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Longest packed name that a pattern is tried on. */
const longestName = 200

/**
 * Compiles the `names` pattern of a mapping rule, anchored at both ends. Undefined when it is no regular expression, has
 * no named group, looks back or around, or repeats what already repeats, as `(a+)+` does: those can take forever.
 */
export function compileNamePattern(pattern: string): RegExp | undefined {
  if (/\(\?(?:[=!]|<[=!])|\\[1-9]|\\k</.test(pattern)) return undefined
  if (!pattern.includes('(?<') || repeatsRepetition(pattern)) return undefined
  try {
    return new RegExp(`^(?:${pattern})$`)
  } catch {
    return undefined
  }
}

/** The named groups that took part, or undefined when the name does not match. */
export function splitName(pattern: RegExp, name: string): ReadonlyMap<string, string> | undefined {
  if (name.length > longestName) return undefined
  const groups: Readonly<Record<string, string | undefined>> | undefined = pattern.exec(name)?.groups
  if (groups === undefined) return undefined
  const taken = new Map<string, string>()
  for (const [group, text] of Object.entries(groups)) if (text !== undefined && text !== '') taken.set(group, text)
  return taken
}

/** True when a group that holds `*`, `+` or `{n,m}` is itself repeated. */
function repeatsRepetition(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, 'x')
  const open: boolean[] = []
  let inClass = false
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at)
    if (inClass) {
      inClass = character !== ']'
    } else if (character === '[') {
      inClass = true
    } else if (character === '(') {
      open.push(false)
    } else if (character === ')') {
      const inner = open.pop() ?? false
      if (inner && isRepeat(plain.charAt(at + 1))) return true
      if (inner && open.length > 0) open[open.length - 1] = true
    } else if (isRepeat(character) && open.length > 0) {
      open[open.length - 1] = true
    }
  }
  return false
}

function isRepeat(character: string): boolean {
  return character === '*' || character === '+' || character === '{'
}
