// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { plotOf } from './axes.ts'
import { verticalPath } from './path.ts'
import { letterWidth, placeLabels } from './placed-labels.ts'
import type { Named } from './placed-labels.ts'
import type { Scale } from './scale.ts'
import type { Frame, Label, Layer } from './scene.ts'

/** A release, at its moment. */
export interface ReleaseSpot {
  readonly time: number
  readonly label: string
}

/** How far the word of a release is below the top of the plot: the words of changes stand above it. */
export const releaseDrop = 13

/** Thin lines from top to bottom, each with its version where there is room. */
export function drawReleases(
  releases: readonly ReleaseSpot[],
  x: Scale,
  frame: Frame,
): { layer: Layer; labels: Label[] } {
  const { top, bottom } = plotOf(frame)
  const names = releases.map(({ time, label }) => nameRelease(x(time), label, { right: frame.width }))
  return {
    layer: { role: 'release', d: verticalPath(releases.map(({ time }) => ({ x: x(time), y1: top, y2: bottom }))) },
    labels: placeLabels(names, { right: frame.width }).map(({ at, text }): Label => ({
      role: 'release',
      x: at,
      y: top + releaseDrop,
      anchor: 'start',
      text,
    })),
  }
}

/**
 * A version at the right of its line, or at the left where there is no room before the edge; cut when it is long, as the list beside
 * the chart has it whole.
 */
export function nameRelease(
  line: number,
  version: string,
  { right, letter = letterWidth }: { readonly right: number; readonly letter?: number },
): Named {
  const short = version.length > 12 ? `${version.slice(0, 11)}…` : version
  const width = short.length * letter
  const at = line + 4 + width > right ? line - width - 1 : line + 7
  return { at, short, long: short, look: 'moved' }
}
