// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeBadge } from 'badge-maker'
import type { GuidelineBadge } from '../../../ingest/records/site-guidelines.ts'

/** Dark enough for white text: at least 4.5 to 1 (WCAG 2.2, 1.4.3). The words stand beside the colour. */
const colours: Readonly<Record<GuidelineBadge['kind'], Readonly<Record<GuidelineBadge['level'], string>>>> = {
  factual: { none: '#556562', some: '#84540b', most: '#3a5a8c', all: '#24497f', stale: '#556562' },
  reviewed: { none: '#556562', some: '#84540b', most: '#2a6d2e', all: '#1e5a22', stale: '#556562' },
}
const styles = { factual: 'flat', reviewed: 'for-the-badge' } as const
const labelColour = '#384846'

/** An SVG that draws itself and nothing else. The two kinds differ in shape, letters and colour, and say what they are. */
export function drawBadge({ kind, label, message, level }: GuidelineBadge): string {
  const color = colours[kind][level]
  return `${makeBadge({ label, message, color, labelColor: labelColour, style: styles[kind] })}\n`
}

/** The same as an endpoint of shields.io: https://shields.io/badges/endpoint-badge */
export function tellBadge({ kind, label, message, level }: GuidelineBadge): object {
  const color = colours[kind][level].slice(1)
  return { schemaVersion: 1, label, message, color, labelColor: labelColour.slice(1), style: styles[kind] }
}
