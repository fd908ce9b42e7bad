// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesSummary } from '../../../ingest/records/site-data.ts'
import { currentValue, trendWord } from './latest-values.ts'
import type { TrendWord } from './latest-values.ts'
import { formatMeasure } from './measure-text.ts'
import { chooseDisplayUnit } from './display-unit.ts'
import { escapeXml } from '../xml-text.ts'

/** What a badge says. */
export interface Badge {
  readonly label: string
  readonly message: string
  readonly colour: string
}

const mostCharacters = 60
const height = 20
const padding = 12

/** Dark enough for white text: at least 4.5 to 1 (WCAG 2.2, 1.4.3). The word stands beside the colour. */
const colours: Readonly<Record<TrendWord, string>> = {
  regression: '#a5301f',
  improvement: '#2a6d2e',
  changed: '#84540b',
  steady: '#0b665e',
  'not enough data': '#556562',
}

/** What a badge needs of a series. */
export type BadgeSeries = Pick<SeriesSummary, 'label' | 'unit' | 'last' | 'lastStatus' | 'spark' | 'verdict' | 'change'>

/** The badge of a series: what is measured, its value in the newest run, and where it goes, in words and colour. */
export function describeBadge(series: BadgeSeries): Badge {
  const value = currentValue(series)
  const trend = trendWord(series)
  const failed = series.lastStatus === 'fail' || series.lastStatus === 'error' ? 'failed' : 'not measured'
  const shown = value === null ? failed : formatMeasure(value, chooseDisplayUnit(series.unit, Math.abs(value)), 'en-GB')
  const colour = value === null && failed === 'failed' ? colours.regression : colours[trend]
  return { label: shorten(series.label), message: shorten(`${shown}, ${trend}`), colour }
}

/** An endpoint badge of shields.io: https://shields.io/badges/endpoint-badge */
export function writeShield({ label, message, colour }: Badge): object {
  return { schemaVersion: 1, label, message, color: colour.slice(1) }
}

/** An SVG that draws itself and nothing else: no script, no link, no font or picture from elsewhere. */
export function writeBadge({ label, message, colour }: Badge): string {
  const [left, right] = [measureText(label), measureText(message)]
  const [start, end] = [left + padding, right + padding]
  const width = start + end
  const draw = (text: string, middle: number, length: number) =>
    `<text x="${middle}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${escapeXml(`${label}: ${message}`)}">`,
    `<title>${escapeXml(`${label}: ${message}`)}</title>`,
    `<rect width="${width}" height="${height}" rx="3" fill="#384846"/>`,
    `<path d="M${start} 0h${end - 3}a3 3 0 0 1 3 3v${height - 6}a3 3 0 0 1-3 3H${start}z" fill="${colour}"/>`,
    '<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">',
    draw(label, start / 2, left),
    draw(message, start + end / 2, right),
    '</g></svg>\n',
  ].join('')
}

/** Width in Verdana at 11 pixels, near enough: textLength makes it exact in any font. */
function measureText(text: string): number {
  let width = 0
  for (const character of text) {
    if (/[ijlI.,:;'|!()[\]]/.test(character)) width += 4.2
    else if (/[mwMW%@]/.test(character)) width += 10.2
    else width += /[A-Z]/.test(character) ? 7.9 : 6.9
  }
  return Math.max(1, Math.round(width))
}

function shorten(text: string): string {
  const characters = Array.from(text, (character) => (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(character) ? ' ' : character))
  return characters.length <= mostCharacters
    ? characters.join('')
    : `${characters.slice(0, mostCharacters - 1).join('')}…`
}
