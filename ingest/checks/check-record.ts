// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { findContradictions } from '../adapters/csv-mapping-rules.ts'
import { nameItem } from '../documents/collections.ts'
import type { CollectionRecords } from '../documents/collections.ts'
import { nameQuiz } from '../documents/content-learning.ts'
import { isProjectFile, listProjects } from '../documents/content.ts'
import { asPart, joinProjects } from '../documents/joined-projects.ts'
import type { ProjectPart } from '../documents/joined-projects.ts'
import type { Locate } from '../documents/position.ts'
import type { SchemaName, SchemaTypes } from '../documents/schemas.ts'
import { validateRecord } from '../documents/validate.ts'
import type { Problem } from '../problem.ts'
import type { Content, Located } from './content-check.ts'
import { nameFile } from './content-check.ts'
import { checks } from './index.ts'
import { sortProblems } from './problem-order.ts'

/** A value that was read without fault. */
export interface ReadValue {
  readonly file: string
  readonly value: unknown
  readonly locate: Locate
}

/** What its schema says of a value, and, when that is nothing, what the rules across records say of it. */
export function checkRecord(schema: SchemaName, { file, value, locate }: ReadValue, content: Content): Problem[] {
  if (schema === 'csv-mapping') {
    const mapping = validateRecord('csv-mapping', value, file, locate)
    return 'problems' in mapping ? mapping.problems : [...findContradictions(mapping.record, file, locate)]
  }
  const validated = validateRecord(schema, value, file, locate)
  if ('problems' in validated) return validated.problems
  const placed = placeRecord(schema, { file, record: validated.record, locate }, content)
  return placed === undefined ? [] : checkAcross(placed, file)
}

function placeRecord<N extends SchemaName>(
  schema: N,
  read: Located<SchemaTypes[N]>,
  content: Content,
): Content | undefined {
  return places[schema]?.(read, content)
}

/** Puts a record that was read into the place that rules across records look at. */
type Place<N extends SchemaName> = (read: Located<SchemaTypes[N]>, content: Content) => Content

/** Schemas without a place are those that no rule across records looks at. */
const places: { readonly [N in SchemaName]?: Place<N> } = {
  projects: ({ file, record, locate }, content) => ({
    ...content,
    projects: withOthers({ file, ...listProjects(record, locate) }, content, isProjectFile),
  }),
  project: ({ file, record, locate }, content) => ({
    ...content,
    projects: withOthers(asPart(file, record, locate), content, (other) => !file.endsWith(other)),
  }),
  metrics: (metrics, content) => ({ ...content, metrics }),
  glossary: (glossary, content) => ({ ...content, glossary }),
  changes: (changes, content) => ({ ...content, changes }),
  benchmarks: (benchmarks, content) => ({ ...content, benchmarks }),
  kpis: (kpis, content) => ({ ...content, kpis }),
  stacks: (stacks, content) => ({ ...content, stacks }),
  images: (images, content) => ({ ...content, images }),
  skeleton: (skeleton, content) => ({ ...content, skeleton }),
  supercomputers: (supercomputers, content) => ({ ...content, supercomputers }),
  guidelines: (guidelines, content) => ({ ...content, guidelines }),
  assessment: (assessment, content) => ({ ...content, assessments: [assessment] }),
  quiz: (quiz, content) => ({ ...content, quizzes: [{ ...quiz, id: nameQuiz(quiz.file) }] }),
  paths: (paths, content) => ({ ...content, paths }),
  event: (event, content) => withCollections(content, ({ events }) => ({ events: replaceItem(events, event) })),
  'event-series': (series, content) =>
    withCollections(content, (all) => ({ 'event-series': replaceItem(all['event-series'], series) })),
  recording: (recording, content) =>
    withCollections(content, ({ recordings }) => ({ recordings: replaceItem(recordings, recording) })),
  'slide-deck': (deck, content) => withCollections(content, ({ slides }) => ({ slides: replaceItem(slides, deck) })),
  demonstrator: (read, content) =>
    withCollections(content, ({ demonstrators }) => ({ demonstrators: replaceItem(demonstrators, read) })),
  'computing-site': (site, content) => withCollections(content, ({ sites }) => ({ sites: replaceItem(sites, site) })),
  'request-form': (form, content) =>
    withCollections(content, ({ requests }) => ({ requests: replaceItem(requests, form) })),
  'data-table': (table, content) => withCollections(content, ({ tables }) => ({ tables: replaceItem(tables, table) })),
  programme: (programme, content) => withCollections(content, () => ({ programme })),
  risks: (risks, content) => withCollections(content, () => ({ risks })),
  'peer-review': (review, content) => ({ ...content, reviews: [review] }),
}

/** The collections of an instance, one of them changed. */
function withCollections(
  content: Content,
  change: (collections: CollectionRecords) => Partial<CollectionRecords>,
): Content {
  const { collections } = content
  return collections === undefined ? content : { ...content, collections: { ...collections, ...change(collections) } }
}

/** A record beside those of its collection, in place of the one with its id. */
function replaceItem<T>(items: readonly (Located<T> & { readonly id: string })[], read: Located<T>) {
  const id = nameItem(read.file)
  return [...items.filter((item) => item.id !== id), { ...read, id }]
}

/** A file of projects after those of the instance that stand in other files. */
function withOthers(own: ProjectPart, { projects }: Content, isOther: (file: string) => boolean): Content['projects'] {
  const others = (projects?.record ?? []).flatMap((project, index): ProjectPart[] => {
    const file = projects === undefined ? '' : nameFile(projects, `/${index}`)
    const locate: Locate = (pointer, at) => projects?.locate(`/${index}${pointer.slice('/0'.length)}`, at)
    return isOther(file) ? [{ file, record: [project], locate }] : []
  })
  return { file: own.file, ...joinProjects([...others, own]) }
}

/** Problems of one file only: what else is wrong in the instance was not asked for. */
function checkAcross(content: Content, file: string): Problem[] {
  return sortProblems(checks.flatMap((check) => check(content))).filter((problem) => problem.file === file)
}
