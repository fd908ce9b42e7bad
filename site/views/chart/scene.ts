// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * A chart as data: paths made of numbers only, and labels that the page escapes as text. A component turns it into SVG elements,
 * so nothing that came from an artefact is ever written as markup.
 */

/** What a path stands for; the style sheet gives each its colour in light, dark and print. */
export type LayerRole =
  | 'grid'
  | 'axis'
  | 'accepted'
  | 'threshold'
  | 'reference'
  | 'ideal'
  | 'half-ideal'
  | 'range'
  | 'gap'
  | 'gap-mark'
  | 'line'
  | 'dot'
  | 'failed'
  | 'current'
  | 'band'
  | 'level'
  | 'platform'
  | 'release'
  | ChangeRole

export interface Layer {
  readonly role: LayerRole
  /** Which of several lines it belongs to, from 1; absent when there is one. */
  readonly line?: number
  /** SVG path data. */
  readonly d: string
}

export type LabelRole = 'tick' | 'context' | 'axis-title' | 'reference' | 'ideal' | 'platform' | 'release' | ChangeRole

/** A change of level: for the worse, for the better, neither, or one that people have answered. */
type ChangeRole = 'change-worse' | 'change-better' | 'change-moved' | 'change-silenced'

export interface Label {
  readonly role: LabelRole
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
}

export interface Scene {
  readonly width: number
  readonly height: number
  readonly layers: readonly Layer[]
  readonly labels: readonly Label[]
}

/** Size of a picture and the room around its plot, in units of the view box. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** About how many ticks fit on each axis. */
  readonly ticksX: number
  readonly ticksY: number
}

/** The picture for a desk and for paper, and the one for a phone, whose letters stay readable there. */
export const frames = {
  wide: { width: 960, height: 340, left: 62, right: 18, top: 32, bottom: 48, ticksX: 9, ticksY: 5 },
  narrow: { width: 400, height: 280, left: 52, right: 14, top: 30, bottom: 46, ticksX: 4, ticksY: 5 },
  small: { width: 400, height: 250, left: 56, right: 18, top: 30, bottom: 44, ticksX: 6, ticksY: 4 },
} as const satisfies Record<string, Frame>

/** Layers without the empty ones. */
export function keepDrawn(layers: readonly Layer[]): readonly Layer[] {
  return layers.filter((layer) => layer.d !== '')
}
