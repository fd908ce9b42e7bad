/**
 * True when a slash-separated path matches a glob: `*` and `?` stay within a segment, a segment `**` stands for any
 * number of segments, none included. Steps grow with pattern times path, whatever is written: no regular expression.
 */
export function matchPath(glob: string, path: string): boolean {
  const isRest = (segment: string): boolean => segment === '**'
  return matchSequence(splitPath(glob), splitPath(path), { isRest, matchOne: matchName })
}

/** True when a name matches a glob: `*` is any text, `?` any one character. */
export function matchName(glob: string, name: string): boolean {
  const isRest = (character: string): boolean => character === '*'
  const matchOne = (pattern: string, character: string): boolean => pattern === '?' || pattern === character
  return matchSequence(Array.from(glob), Array.from(name), { isRest, matchOne })
}

interface Matching {
  readonly isRest: (pattern: string) => boolean
  readonly matchOne: (pattern: string, item: string) => boolean
}

function splitPath(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '' && segment !== '.')
}

/** Wildcard matching that goes back only to the last wildcard: an earlier one never needs to take more. */
function matchSequence(pattern: readonly string[], items: readonly string[], matching: Matching): boolean {
  let at = 0
  let from = 0
  let rest = -1
  let taken = 0
  while (from < items.length) {
    const wanted = pattern[at]
    if (wanted !== undefined && matching.isRest(wanted)) {
      rest = at
      taken = from
      at += 1
    } else if (wanted !== undefined && matching.matchOne(wanted, items[from] ?? '')) {
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
  return pattern.slice(at).every(matching.isRest)
}
