// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Colours of the tokens as they are now: a canvas cannot follow CSS by itself. */
export interface Colours {
  readonly line: string
  readonly failed: string
  readonly better: string
  readonly band: string
  readonly platform: string
  readonly release: string
  readonly gap: string
  readonly reference: string
  readonly accepted: string
  readonly grid: string
  readonly axis: string
  readonly text: string
  readonly title: string
  readonly surface: string
  readonly selection: string
}

/** Reads the tokens that apply to an element. */
export function readColours(element: HTMLElement): Colours {
  const style = getComputedStyle(element)
  const token = (name: string): string => style.getPropertyValue(`--p-${name}`).trim()
  return {
    line: token('chart-1'),
    failed: token('bad'),
    better: token('good'),
    band: token('chart-8'),
    platform: token('chart-3'),
    release: token('chart-4'),
    gap: token('chart-gap'),
    reference: token('chart-reference'),
    accepted: token('chart-band'),
    grid: token('chart-grid'),
    axis: token('chart-axis'),
    text: token('chart-text'),
    title: token('ink-2'),
    surface: token('surface'),
    selection: `${token('chart-5')}33`,
  }
}

/** Calls back when the reader changes between light and dark. */
export function watchColours(changed: () => void): void {
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ['data-theme'] })
}
