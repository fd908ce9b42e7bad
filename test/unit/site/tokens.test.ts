// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../site/styles/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split("[data-theme='dark']")
const themes = { light: readTokens(light), dark: { ...readTokens(light), ...readTokens(dark) } }

const grounds = ['bg', 'surface', 'surface-2']
const texts = [
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'accent-strong',
  'brass',
  'good',
  'bad',
  'chart-text',
  'chart-reference',
]
const marks = ['line-strong', 'brass-mark', 'focus', ...Array.from({ length: 8 }, (_, i) => `chart-${i + 1}`)]
const pairs = [
  ['on-accent', 'accent'],
  ['accent-strong', 'accent-soft'],
  ['brass', 'brass-soft'],
  ['good', 'good-soft'],
  ['bad', 'bad-soft'],
]

describe.each(Object.entries(themes))('the %s theme', (_name, tokens) => {
  test.each(texts)('%s is readable on every ground', (text) => {
    for (const ground of grounds) expect(contrast(tokens, text, ground), ground).toBeGreaterThanOrEqual(4.5)
  })

  test.each(marks)('%s can be seen on the page and on a card', (mark) => {
    for (const ground of ['bg', 'surface']) expect(contrast(tokens, mark, ground), ground).toBeGreaterThanOrEqual(3)
  })

  test.each(pairs)('%s is readable on %s', (text = '', ground = '') => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

type Tokens = Readonly<Record<string, string>>

function readTokens(part: string): Tokens {
  return Object.fromEntries([...part.matchAll(/--p-([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name, value]))
}

/** Contrast ratio of two colours, WCAG 2.2. */
function contrast(tokens: Tokens, a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(tokens[a] ?? ''), luminance(tokens[b] ?? '')].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
