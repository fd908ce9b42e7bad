// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readJson } from './json-reader.ts'
import type { JsonSink } from './json-reader.ts'
import type { JsonSource } from './json-source.ts'
import { indexLines, makeLocate } from './position.ts'
import type { Locate, PositionNode } from './position.ts'

/** Finds positions in a JSON text that is known to be without fault. The text is read at the first question. */
export function locateJson(readSource: () => JsonSource | undefined): Locate {
  let locate: Locate | undefined
  return (pointer, at) => {
    locate ??= makeJsonLocate(readSource())
    return locate(pointer, at)
  }
}

function makeJsonLocate(source: JsonSource | undefined): Locate {
  if (source === undefined) return () => undefined
  return makeLocate(readPositions(source), indexLines(source.text))
}

function readPositions(source: JsonSource): PositionNode {
  const root: PositionNode = { start: source.start, items: [] }
  const open: PositionNode[] = [root]
  let key: { name: string; start: number } | undefined
  const add = (node: PositionNode): void => {
    const parent = open.at(-1)
    if (key === undefined) parent?.items?.push(node)
    else parent?.members?.set(key.name, { ...node, keyStart: key.start })
    key = undefined
  }
  const sink: JsonSink = {
    open(kind, start) {
      const parts = kind === 'object' ? { members: new Map<string, PositionNode>() } : { items: [] }
      const node = { start, ...parts }
      add(node)
      open.push(node)
    },
    key(name, start) {
      key = { name, start }
    },
    scalar(_token, start) {
      add({ start })
    },
    close() {
      open.pop()
    },
  }
  readJson(source, sink)
  return root.items?.[0] ?? root
}
