// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What leads to what in a diagram, and perhaps a word for it. */
export interface DiagramEdge {
  readonly from: string
  readonly to: string
  readonly label?: string
}

/** Boxes in the order in which they are first named, and the arrows between them. */
export interface Diagram {
  readonly nodes: readonly string[]
  readonly edges: readonly DiagramEdge[]
}

/**
 * Reads a diagram: one arrow a line, `Sources -> Build : on each push`, or one box alone. Empty lines count for nothing. A box is its
 * text, so the same text is the same box.
 */
export function parseDiagram(text: string): Diagram {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const edges = lines.flatMap((line) => readEdge(line) ?? [])
  const named = lines.flatMap((line) => {
    const edge = readEdge(line)
    return edge === undefined ? [line] : [edge.from, edge.to]
  })
  return { nodes: [...new Set(named)], edges }
}

function readEdge(line: string): DiagramEdge | undefined {
  const at = line.indexOf(' -> ')
  if (at === -1) return undefined
  const [from, rest] = [line.slice(0, at).trim(), line.slice(at + 4).trim()]
  const colon = rest.indexOf(' : ')
  const [to, label] = colon === -1 ? [rest, undefined] : [rest.slice(0, colon).trim(), rest.slice(colon + 3).trim()]
  if (from === '' || to === '') return undefined
  return { from, to, ...(label === undefined || label === '' ? {} : { label }) }
}
