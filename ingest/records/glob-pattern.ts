// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Segments of a slash-separated path or glob; `.` and doubled slashes do not count. */
export function splitPath(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '' && segment !== '.')
}

/**
 * True when a path matches a glob, both split: `*` and `?` stay within a segment, a segment `**` stands for any number
 * of segments, none included. Steps grow with pattern times path, whatever is written: no regular expression.
 */
export function matchPath(glob: readonly string[], path: readonly string[]): boolean {
  // What a file is called tells most paths apart, and is found out without going through the folders.
  const name = glob.at(-1)
  if (name !== undefined && name !== '**' && !matchName(name, path.at(-1) ?? '')) return false
  let at = 0
  let from = 0
  let rest = -1
  let taken = 0
  while (from < path.length) {
    const wanted = glob[at]
    if (wanted === '**') {
      rest = at
      taken = from
      at += 1
    } else if (wanted !== undefined && matchName(wanted, path[from] ?? '')) {
      at += 1
      from += 1
    } else if (rest >= 0) {
      // Wildcard matching goes back only to the last wildcard: an earlier one never needs to take more.
      at = rest + 1
      taken += 1
      from = taken
    } else {
      return false
    }
  }
  return glob.slice(at).every((segment) => segment === '**')
}

/** True when a name matches a glob: `*` is any text, `?` any one UTF-16 unit. */
export function matchName(glob: string, name: string): boolean {
  if (glob.includes('?')) return matchUnits(glob, name)
  const end = glob.lastIndexOf('*')
  if (end === -1) return glob === name
  const start = glob.indexOf('*')
  if (name.length < glob.length - end - 1 + start) return false
  if (!name.startsWith(glob.slice(0, start)) || !name.endsWith(glob.slice(end + 1))) return false
  return (
    start === end || holdsPieces(glob.slice(start + 1, end), name.slice(start, name.length - (glob.length - end - 1)))
  )
}

/** True when a text holds these pieces, with `*` between them, one after the other. The first place of each is the best one. */
function holdsPieces(pieces: string, text: string): boolean {
  let from = 0
  for (const piece of pieces.split('*')) {
    const at = text.indexOf(piece, from)
    if (at === -1) return false
    from = at + piece.length
  }
  return true
}

function matchUnits(glob: string, name: string): boolean {
  let at = 0
  let from = 0
  let rest = -1
  let taken = 0
  while (from < name.length) {
    const wanted = glob[at]
    if (wanted === '*') {
      rest = at
      taken = from
      at += 1
    } else if (wanted === '?' || wanted === name[from]) {
      at += 1
      from += 1
    } else if (rest >= 0) {
      at = rest + 1
      taken += 1
      from = taken
    } else {
      return false
    }
  }
  return /^\**$/.test(glob.slice(at))
}
