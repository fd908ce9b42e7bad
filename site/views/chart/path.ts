// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A place in the picture, in units of the view box. */
export interface Place {
  readonly x: number
  readonly y: number
}

/**
 * SVG path data of a broken line: `undefined` lifts the pen. Places are rounded to 1/`perUnit` of a unit and written relative to
 * the one before, which compresses to about a third of absolute coordinates.
 */
export function linePath(places: readonly (Place | undefined)[], perUnit = 10): string {
  let path = ''
  let previous: Place | undefined
  for (const place of places) {
    const next = place && { x: Math.round(place.x * perUnit), y: Math.round(place.y * perUnit) }
    if (next) path += previous ? relative(previous, next, perUnit) : `M${pair(next.x, next.y, perUnit)}`
    previous = next
  }
  return path
}

/** Points as strokes of no length: with round line caps they are dots, all in one path. */
export function dotPath(places: readonly Place[]): string {
  return places.map((place) => `M${at(place)}h.01`).join('')
}

/** Diagonal crosses, `size` units from the middle to an arm's end. */
export function crossPath(places: readonly Place[], size = 4): string {
  return places
    .map(
      ({ x, y }) =>
        `M${at({ x: x - size, y: y - size })}l${2 * size} ${2 * size}m0-${2 * size}l-${2 * size} ${2 * size}`,
    )
    .join('')
}

/** Open triangles standing on their places. */
export function trianglePath(places: readonly Place[], size = 4): string {
  return places.map(({ x, y }) => `M${at({ x: x - size, y })}h${2 * size}l-${size}-${2 * size - 1}z`).join('')
}

/** Vertical strokes from `y1` to `y2` of each place. */
export function verticalPath(
  strokes: readonly { readonly x: number; readonly y1: number; readonly y2: number }[],
): string {
  return strokes.map(({ x, y1, y2 }) => `M${at({ x, y: y1 })}V${short(Math.round(y2 * 10), 10)}`).join('')
}

/** Horizontal strokes at each `y` from `x1` to `x2`. */
export function horizontalPath(ys: readonly number[], x1: number, x2: number): string {
  return ys.map((y) => `M${at({ x: x1, y })}H${short(Math.round(x2 * 10), 10)}`).join('')
}

/** A filled rectangle between two corners. */
export function boxPath(from: Place, to: Place): string {
  return `M${at(from)}H${short(Math.round(to.x * 10), 10)}V${short(Math.round(to.y * 10), 10)}H${short(Math.round(from.x * 10), 10)}z`
}

function at(place: Place): string {
  return pair(Math.round(place.x * 10), Math.round(place.y * 10), 10)
}

function relative(previous: Place, next: Place, perUnit: number): string {
  const dx = next.x - previous.x
  const dy = next.y - previous.y
  if (dx === 0 && dy === 0) return ''
  if (dx === 0) return `v${short(dy, perUnit)}`
  return dy === 0 ? `h${short(dx, perUnit)}` : `l${pair(dx, dy, perUnit)}`
}

function pair(x: number, y: number, perUnit: number): string {
  const second = short(y, perUnit)
  return `${short(x, perUnit)}${second.startsWith('-') ? '' : ' '}${second}`
}

/** A whole number of 1/perUnit as the shortest decimal text: -5 of 10 is `-.5`. */
function short(whole: number, perUnit: number): string {
  const text = String(whole / perUnit)
  return text.replace(/^(-?)0\./, '$1.')
}
