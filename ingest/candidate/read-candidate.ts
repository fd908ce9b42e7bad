// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Project } from '../../schemas/types.gen.ts'
import { contentLimit, describeSize } from '../documents/decode.ts'
import { locateJson } from '../documents/json-positions.ts'
import { parseJsonText } from '../documents/json-text.ts'
import { parseYamlText } from '../documents/yaml-text.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { isObject } from '../records/codemeta/json-ld-value.ts'
import { isCodemeta, readCodemeta } from '../records/codemeta/read-codemeta.ts'
import { judgeProject } from './judge-project.ts'
import type { Locate, Today, Validator, Value } from './judge-project.ts'

/** What a file turned out to be: an entry, a list of entries (projects.yml), a codemeta.json. */
export type CandidateKind = 'entry' | 'list' | 'codemeta'

/** An entry in a file: its value, and the entry when it may stand in the catalogue. */
export interface CandidateEntry {
  readonly value: unknown
  readonly project?: Project
  readonly problems: readonly Problem[]
}

/** What a file holds. */
export interface Candidate {
  readonly kind?: CandidateKind
  readonly entries: readonly CandidateEntry[]
  /** What is wrong with the file as a whole. */
  readonly problems: readonly Problem[]
  /** Properties of a codemeta.json that an entry has no place for. */
  readonly unused: readonly string[]
}

/** A text, and how messages name it. */
export interface CandidateText {
  readonly text: string
  readonly file: string
}

/** Reads an entry, a list of entries or a codemeta.json, JSON or YAML, as `portal check` reads it. */
export function readCandidate(source: CandidateText, isProject: Validator, today: Today): Candidate {
  const parsed = parseText(source)
  if ('problems' in parsed) return { entries: [], problems: parsed.problems, unused: [] }
  const { value, locate } = parsed
  const { file } = source
  const judge = (one: Value): CandidateEntry => ({ value: one.value, ...judgeProject(one, isProject, today) })
  if (isCodemeta(value)) {
    const { fields, unused } = readCodemeta(value)
    return {
      kind: 'codemeta',
      entries: [judge({ value: fields, file, locate: locateInCodemeta(locate) })],
      problems: [],
      unused,
    }
  }
  const list = findList(value)
  if (list === undefined) return { kind: 'entry', entries: [judge({ value, file, locate })], problems: [], unused: [] }
  const entries = list.items.map((item, index) =>
    judge({ value: item, file, locate: (pointer, at) => locate(`${list.pointer}/${index}${pointer}`, at) }),
  )
  return { kind: 'list', entries, problems: [], unused: [] }
}

function parseText({
  text,
  file,
}: CandidateText): { value: unknown; locate: Locate } | { problems: readonly Problem[] } {
  if (text.length > contentLimit) return { problems: [makeProblem(describeSize(text.length, contentLimit, file))] }
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  const isJson = /\.json$/i.test(file) || (/^\s*[{[]/.test(plain) && !/\.ya?ml$/i.test(file))
  if (!isJson) return parseYamlText(plain, file)
  const tree = parseJsonText(plain, file)
  if ('problem' in tree) return { problems: [tree.problem] }
  return {
    value: tree.value,
    locate: locateJson(() => ({ text: plain, file, start: 0, end: plain.length, nonFinite: 'refuse' })),
  }
}

function findList(value: unknown): { items: readonly unknown[]; pointer: string } | undefined {
  if (Array.isArray(value)) return { items: value, pointer: '' }
  const inner: unknown = isObject(value) ? value['projects'] : undefined
  return Array.isArray(inner) ? { items: inner, pointer: '/projects' } : undefined
}

const codemetaNames = new Map([
  ['homepage', 'url'],
  ['repository', 'codeRepository'],
  ['languages', 'programmingLanguage'],
  ['topics', 'keywords'],
  ['publications', 'referencePublication'],
  ['doi', 'identifier'],
  ['swhid', 'identifier'],
])

/** An entry made of a codemeta.json stands where the property is that its field came from, as far as there is one such property. */
function locateInCodemeta(locate: Locate): Locate {
  return (pointer, at) => {
    const field = pointer.split('/')[1] ?? ''
    return locate(field === '' ? '' : `/${codemetaNames.get(field) ?? field}`, at)
  }
}
