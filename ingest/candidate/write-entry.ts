// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { Document, isScalar, Scalar, visit } from 'yaml'
import type { Project } from '../../schemas/types.gen.ts'
import { projectId } from '../records/catalogue.ts'

/** The order of the schema, in which fields are read. It is not taken from there, because pages would carry the whole schema. */
const order: Readonly<Record<keyof Project, true>> = {
  id: true,
  name: true,
  description: true,
  aliases: true,
  repository: true,
  homepage: true,
  documentation: true,
  discussion: true,
  guix_package: true,
  spack_package: true,
  license: true,
  languages: true,
  parallelism: true,
  work_packages: true,
  topics: true,
  institutions: true,
  packages: true,
  containers: true,
  demonstrators: true,
  contacts: true,
  publications: true,
  doi: true,
  swhid: true,
  logo: true,
  codemeta: true,
  kpi_projects: true,
  deprecated_by: true,
  versions: true,
}
const fieldOrder: readonly string[] = Object.keys(order)

/** Where an entry of its own goes, from the root of the instance. */
export function entryFile(project: Pick<Project, 'id' | 'name'>): string {
  return `content/projects.d/${projectId(project)}.yml`
}

/**
 * The text of content/projects.d/<id>.yml: YAML that the portal's own reader gives back as the same entry, whatever characters
 * stand in it. The id is written out, since the file is named after it. The first line tells editors the schema.
 */
export function writeEntry(project: Project): string {
  const named: Project = { ...project, id: projectId(project) }
  const fields = Object.entries(named)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => fieldOrder.indexOf(a) - fieldOrder.indexOf(b))
  const document = new Document(Object.fromEntries(fields), { aliasDuplicateObjects: false })
  visit(document, { Scalar: (_, node) => quoteWhereNeeded(node) })
  const body = document.toString({ lineWidth: 110, indentSeq: true })
  return `# yaml-language-server: $schema=../../schemas/v1/project.schema.json\n${escapeInvisible(body)}`
}

/** Characters that no editor shows, or that a reader takes for a line break. */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029\uFEFF]/u
const invisibleOnes = /[\u007F-\u009F\u2028\u2029\uFEFF]/g

function quoteWhereNeeded(node: Scalar): void {
  if (!isScalar(node) || typeof node.value !== 'string') return
  if (invisible.test(node.value.replaceAll('\n', '')) || /^\s|\s$|\s\n/.test(node.value))
    node.type = Scalar.QUOTE_DOUBLE
}

/** Inside double quotes, where alone such characters are, an escape means the same. */
function escapeInvisible(text: string): string {
  return text.replaceAll(invisibleOnes, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
