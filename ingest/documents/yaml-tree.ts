// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isMap, isScalar, isSeq } from 'yaml'
import type { ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { forbiddenKeys } from './json-tree.ts'
import type { PositionNode } from './position.ts'
import type { YamlReport } from './yaml-report.ts'

/** A value and where it stands. */
export interface YamlTree {
  readonly value: unknown
  readonly node: PositionNode
}

/** Turns what the library has composed into plain values with positions, and reports what the portal does not take. */
export function buildYamlTree(node: unknown, report: YamlReport): YamlTree {
  if (isMap<ParsedNode, ParsedNode | null>(node)) return buildMap(node, report)
  if (isSeq<ParsedNode>(node)) return buildList(node, report)
  if (isScalar(node)) return buildScalar(node, report)
  return { value: null, node: { start: 0 } }
}

function buildMap(map: YAMLMap<ParsedNode, ParsedNode | null>, report: YamlReport): YamlTree {
  const members = new Map<string, PositionNode>()
  const value: Record<string, unknown> = {}
  for (const pair of map.items) {
    const keyStart = pair.key.range[0]
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    const tree = buildYamlTree(pair.value, report)
    if (!isGoodKey(key, keyStart, members, report)) continue
    value[key] = tree.value
    members.set(key, { ...tree.node, start: pair.value === null ? keyStart : tree.node.start, keyStart })
  }
  return { value, node: { start: startOf(map), members } }
}

function buildList(list: YAMLSeq<ParsedNode>, report: YamlReport): YamlTree {
  const trees = list.items.map((item) => buildYamlTree(item, report))
  return {
    value: trees.map((tree) => tree.value),
    node: { start: startOf(list), items: trees.map((tree) => tree.node) },
  }
}

function buildScalar(scalar: Scalar, report: YamlReport): YamlTree {
  const { value } = scalar
  const start = startOf(scalar)
  if (typeof value === 'number') checkNumber(value, scalar.source ?? String(value), start, report)
  if (typeof value === 'string') checkCharacters(value, start, report)
  return { value, node: { start } }
}

function startOf(node: { range?: readonly number[] | null | undefined }): number {
  return node.range?.[0] ?? 0
}

/** The library compares each key with all others of its mapping; a Map knows it at once. */
function isGoodKey(key: string, offset: number, members: Map<string, PositionNode>, report: YamlReport): boolean {
  checkCharacters(key, offset, report)
  if (forbiddenKeys.has(key)) {
    const message = `The key "${key}" cannot be used: JavaScript gives it a meaning of its own.`
    report.add({ code: 'document/forbidden-key', offset, message, hint: 'Use another key.' })
    return false
  }
  if (key === '<<') {
    const message = 'Here is a merge key (<<), a part of YAML that the portal does not take.'
    report.add({ code: 'document/yaml-feature', offset, message, hint: 'Write the fields out.' })
    return false
  }
  if (!members.has(key)) return true
  const message = `The key "${key}" stands twice in the same mapping.`
  report.add({ code: 'document/duplicate-key', offset, message, hint: 'Keep one of the two.' })
  return false
}

function checkNumber(value: number, written: string, offset: number, report: YamlReport): void {
  if (!Number.isFinite(value) && !/[0-9]/.test(written)) {
    const message = `${written} is not a number that the portal keeps.`
    const hint = 'Leave the field out, or write null, when there is no value.'
    report.add({ code: 'document/non-finite', offset, message, hint })
    return
  }
  const isWhole = /^[-+]?[0-9]+$|^0[ox]/.test(written)
  if (Number.isFinite(value) && (!isWhole || Number.isSafeInteger(value))) return
  const shown = written.length > 40 ? `${written.slice(0, 37)}...` : written
  const message = `${shown} does not fit into a number: it would become ${value}.`
  const code = Number.isFinite(value) ? 'document/integer-precision' : 'document/number-range'
  report.add({ code, offset, message, hint: 'Put it in quotes, so that it is read as text.' })
}

function checkCharacters(text: string, offset: number, report: YamlReport): void {
  if (text.isWellFormed()) return
  const message = 'This text holds half of a character: a surrogate without its other half.'
  const hint = 'Write characters beyond U+FFFF as they are, or as \\U and eight digits.'
  report.add({ code: 'document/lone-surrogate', offset, message, hint })
}
