// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { Graph, layout } from '@dagrejs/dagre'
import type { Diagram } from './parse-diagram.ts'
import { wrapLabel } from './wrap-label.ts'

/** A point in pixels from the upper left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A text of one or more lines around its middle. */
export interface PlacedText extends Point {
  readonly lines: readonly string[]
}

/** A box, by its middle and its size in pixels. */
export interface PlacedNode extends PlacedText {
  readonly width: number
  readonly height: number
}

/** An arrow as the points that it goes through, and its word. */
export interface PlacedEdge {
  readonly points: readonly Point[]
  readonly label?: PlacedText
}

/** A diagram ready to be drawn; sizes in pixels. */
export interface PlacedDiagram {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

/** Metrics of the type that diagrams are set in: 14 px in boxes, 12 px beside arrows. */
const type = { line: 18, letter: 8.3, small: 6.8, pad: 12, most: 22 }

/** Places boxes in layers from top to bottom, so that a diagram fits a phone better than it would from left to right. */
export function layoutDiagram({ nodes, edges }: Diagram): PlacedDiagram {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 40, marginx: 8, marginy: 8 })
  // dagre keeps its nodes in plain objects, where a label such as "constructor" is taken.
  const ids = new Map(nodes.map((node, index) => [node, `n${index}`]))
  const idOf = (node: string) => ids.get(node) ?? ''
  for (const node of nodes) graph.setNode(idOf(node), measure(node, type.letter, 2 * type.pad))
  for (const [index, { from, to, label = '' }] of edges.entries()) {
    graph.setEdge(
      idOf(from),
      idOf(to),
      { ...measure(label, type.small, label === '' ? 0 : 8), labelpos: 'c' },
      String(index),
    )
  }
  layout(graph)
  const size: unknown = graph.graph()
  return {
    ...{ width: Math.ceil(readNumber(size, 'width')), height: Math.ceil(readNumber(size, 'height')) },
    nodes: nodes.map((node) => {
      const placed: unknown = graph.node(idOf(node))
      const box = { width: readNumber(placed, 'width'), height: readNumber(placed, 'height') }
      return { ...readPoint(placed), ...box, lines: wrap(node) }
    }),
    edges: edges.map(({ from, to, label }, index) => {
      const placed: unknown = graph.edge(idOf(from), idOf(to), String(index))
      const points = readPoints(placed)
      return label === undefined ? { points } : { points, label: { ...readPoint(placed), lines: wrap(label) } }
    }),
  }
}

/** Room that a text takes; fonts differ, so letters are counted as wide ones. */
function measure(text: string, letter: number, pad: number): { width: number; height: number } {
  const lines = wrap(text)
  const longest = Math.max(0, ...lines.map((line) => line.length))
  return { width: Math.ceil(longest * letter) + pad, height: lines.length * type.line + pad * 0.75 }
}

function wrap(text: string): readonly string[] {
  return wrapLabel(text, type.most)
}

/** A number that the layout left, to a tenth: the same diagram is the same bytes, whatever the last digits of a machine. */
function readNumber(part: unknown, key: string): number {
  const value: unknown = typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined
  return typeof value === 'number' ? Math.round(value * 10) / 10 : 0
}

function readPoint(part: unknown): Point {
  return { x: readNumber(part, 'x'), y: readNumber(part, 'y') }
}

function readPoints(part: unknown): readonly Point[] {
  const points: unknown = typeof part === 'object' && part !== null ? Reflect.get(part, 'points') : undefined
  return Array.isArray(points) ? points.map(readPoint) : []
}
