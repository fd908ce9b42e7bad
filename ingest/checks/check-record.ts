// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { findContradictions } from '../adapters/csv-mapping-rules.ts'
import { isProjectFile, listProjects } from '../documents/content.ts'
import { asPart, joinProjects } from '../documents/joined-projects.ts'
import type { ProjectPart } from '../documents/joined-projects.ts'
import type { Locate } from '../documents/position.ts'
import type { SchemaName } from '../documents/schemas.ts'
import { validateRecord } from '../documents/validate.ts'
import type { Problem } from '../problem.ts'
import type { Content } from './content-check.ts'
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
  if (schema === 'projects') {
    const validated = validateRecord(schema, value, file, locate)
    if ('problems' in validated) return validated.problems
    const own = { file, ...listProjects(validated.record, locate) }
    return checkAcross({ ...content, projects: withOthers(own, content, isProjectFile) }, file)
  }
  if (schema === 'project') {
    const validated = validateRecord(schema, value, file, locate)
    if ('problems' in validated) return validated.problems
    const isOther = (other: string) => !file.endsWith(other)
    return checkAcross(
      { ...content, projects: withOthers(asPart(file, validated.record, locate), content, isOther) },
      file,
    )
  }
  if (schema === 'metrics') {
    const validated = validateRecord(schema, value, file, locate)
    if ('problems' in validated) return validated.problems
    return checkAcross({ ...content, metrics: { file, record: validated.record, locate } }, file)
  }
  if (schema === 'glossary') {
    const validated = validateRecord(schema, value, file, locate)
    if ('problems' in validated) return validated.problems
    return checkAcross({ ...content, glossary: { file, record: validated.record, locate } }, file)
  }
  if (schema === 'changes') {
    const validated = validateRecord(schema, value, file, locate)
    if ('problems' in validated) return validated.problems
    return checkAcross({ ...content, changes: { file, record: validated.record, locate } }, file)
  }
  if (schema === 'benchmarks') {
    const validated = validateRecord(schema, value, file, locate)
    if ('problems' in validated) return validated.problems
    return checkAcross({ ...content, benchmarks: { file, record: validated.record, locate } }, file)
  }
  if (schema === 'kpis') {
    const validated = validateRecord(schema, value, file, locate)
    if ('problems' in validated) return validated.problems
    return checkAcross({ ...content, kpis: { file, record: validated.record, locate } }, file)
  }
  if (schema === 'stacks') {
    const validated = validateRecord(schema, value, file, locate)
    if ('problems' in validated) return validated.problems
    return checkAcross({ ...content, stacks: { file, record: validated.record, locate } }, file)
  }
  if (schema === 'images') {
    const validated = validateRecord(schema, value, file, locate)
    if ('problems' in validated) return validated.problems
    return checkAcross({ ...content, images: { file, record: validated.record, locate } }, file)
  }
  if (schema === 'supercomputers') {
    const validated = validateRecord(schema, value, file, locate)
    if ('problems' in validated) return validated.problems
    return checkAcross({ ...content, supercomputers: { file, record: validated.record, locate } }, file)
  }
  if (schema === 'guidelines') {
    const validated = validateRecord(schema, value, file, locate)
    if ('problems' in validated) return validated.problems
    return checkAcross({ ...content, guidelines: { file, record: validated.record, locate } }, file)
  }
  if (schema === 'assessment') {
    const validated = validateRecord(schema, value, file, locate)
    if ('problems' in validated) return validated.problems
    return checkAcross({ ...content, assessments: [{ file, record: validated.record, locate }] }, file)
  }
  if (schema === 'peer-review') {
    const validated = validateRecord(schema, value, file, locate)
    if ('problems' in validated) return validated.problems
    return checkAcross({ ...content, reviews: [{ file, record: validated.record, locate }] }, file)
  }
  if (schema === 'csv-mapping') {
    const validated = validateRecord(schema, value, file, locate)
    return 'problems' in validated ? validated.problems : [...findContradictions(validated.record, file, locate)]
  }
  const validated = validateRecord(schema, value, file, locate)
  return 'problems' in validated ? validated.problems : []
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
