// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Element, ElementContent } from 'hast'
import { layoutDiagram } from './layout-diagram.ts'
import type { PlacedEdge, PlacedNode, PlacedText, Point } from './layout-diagram.ts'
import type { Diagram } from './parse-diagram.ts'

/** Words around a diagram, in the language of its page. */
export interface DiagramWords {
  readonly title: string
  /** What stands on the fold with the diagram in words. */
  readonly inWords: string
  /** What a reader hears for a diagram without a title. */
  readonly untitled: string
}

/** A diagram as a figure: drawn, and said in words for those who do not see it. */
export function drawDiagram(diagram: Diagram, { title, inWords, untitled }: DiagramWords): Element {
  const { width, height, nodes, edges } = layoutDiagram(diagram)
  const name = title === '' ? untitled : title
  const svg = make('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', ariaLabel: name }, [
    ...edges.flatMap(drawEdge),
    ...nodes.flatMap(drawNode),
  ])
  const scroll = make('div', { className: ['diagram-box'], tabIndex: 0, role: 'region', ariaLabel: name }, [svg])
  const list = make('details', { className: ['diagram-words'] }, [
    make('summary', {}, [text(inWords)]),
    make(
      'ul',
      {},
      sayDiagram(diagram).map((line) => make('li', {}, [text(line)])),
    ),
  ])
  const caption = title === '' ? [] : [make('figcaption', {}, [text(title)])]
  return make('figure', { className: ['diagram', 'not-content'] }, [scroll, ...caption, list])
}

/** A diagram as lines of text. */
export function sayDiagram({ nodes, edges }: Diagram): readonly string[] {
  const alone = nodes.filter((node) => !edges.some(({ from, to }) => from === node || to === node))
  return [...edges.map(({ from, to, label }) => `${from} → ${to}${label === undefined ? '' : ` (${label})`}`), ...alone]
}

function drawNode({ x, y, width, height, lines }: PlacedNode): Element[] {
  const corner = { x: x - width / 2, y: y - height / 2, width, height, rx: 5 }
  return [make('rect', { className: ['diagram-node'], ...corner }, []), drawText('diagram-label', { x, y, lines })]
}

function drawEdge({ points, label }: PlacedEdge): Element[] {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ')
  const head = points.length < 2 ? [] : [make('path', { className: ['diagram-head'], d: drawHead(points) }, [])]
  const word = label === undefined ? [] : [drawText('diagram-word', label)]
  return [make('path', { className: ['diagram-edge'], d: path }, []), ...head, ...word]
}

/** The head of an arrow at its last point, as a path: markers would need ids, and a page may have several diagrams. */
function drawHead(points: readonly Point[]): string {
  const [from = { x: 0, y: 0 }, to = from] = points.slice(-2)
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const wing = (side: number) => `${fix(to.x - 8 * dx - side * 4 * dy)} ${fix(to.y - 8 * dy + side * 4 * dx)}`
  return `M${to.x} ${to.y} L${wing(1)} L${wing(-1)} Z`
}

function drawText(name: string, { x, y, lines }: PlacedText): Element {
  const step = name === 'diagram-word' ? 15 : 18
  const first = y - ((lines.length - 1) * step) / 2
  const parts = lines.map((line, index) => make('tspan', { x, y: fix(first + index * step) }, [text(line)]))
  return make('text', { className: [name] }, parts)
}

function fix(value: number): number {
  return Math.round(value * 10) / 10
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function make(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}
