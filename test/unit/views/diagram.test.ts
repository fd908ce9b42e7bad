// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawDiagram, sayDiagram } from '../../../site/views/diagram/draw-diagram.ts'
import { layoutDiagram } from '../../../site/views/diagram/layout-diagram.ts'
import { parseDiagram } from '../../../site/views/diagram/parse-diagram.ts'

const pipeline = 'Push -> Build : on each branch\nBuild -> Unit tests\nUnit tests -> Image\n\nStaging\n'

describe('a diagram of a written page', () => {
  test('is read line by line: arrows, their words, and boxes alone', () => {
    expect(parseDiagram(pipeline)).toEqual({
      nodes: ['Push', 'Build', 'Unit tests', 'Image', 'Staging'],
      edges: [
        { from: 'Push', to: 'Build', label: 'on each branch' },
        { from: 'Build', to: 'Unit tests' },
        { from: 'Unit tests', to: 'Image' },
      ],
    })
  })

  test('is said in words, boxes alone included', () => {
    expect(sayDiagram(parseDiagram(pipeline))).toEqual([
      'Push → Build (on each branch)',
      'Build → Unit tests',
      'Unit tests → Image',
      'Staging',
    ])
  })

  test('leads from top to bottom without a box over another', () => {
    const { nodes } = layoutDiagram(parseDiagram(pipeline))
    const [push, build] = nodes
    expect(push?.y).toBeLessThan(build?.y ?? 0)
    for (const [index, a] of nodes.entries()) {
      for (const b of nodes.slice(index + 1)) {
        const apart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2
        expect(apart, `${a.lines.join(' ')} and ${b.lines.join(' ')}`).toBe(true)
      }
    }
  })

  test('keeps markup of a label as text', () => {
    const words = { title: '<b>', inWords: 'In words', untitled: 'Diagram' }
    const figure = JSON.stringify(drawDiagram(parseDiagram('<script> -> "x"'), words))
    expect(figure).toContain('{"type":"text","value":"<script>"}')
    expect(figure).not.toContain('"type":"raw"')
  })

  test('is drawn for any text, the same each time', () => {
    const label = fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constantFrom('constructor', '__proto__'))
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { maxLength: 8 }), (pairs) => {
        const diagram = parseDiagram(pairs.map(([a, b]) => `${a} -> ${b}`).join('\n'))
        expect(layoutDiagram(diagram)).toEqual(layoutDiagram(diagram))
      }),
      { numRuns: 60 },
    )
  })
})
