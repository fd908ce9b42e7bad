// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The fields of the form and how each is filled in. What the form writes is a value for the schema to judge, nothing more. */

/** text: one line. area: a text. lines: one value a line. map: `key: one two` a line. checks: boxes. rows: several small forms. */
export type FieldKind = 'text' | 'licence' | 'area' | 'lines' | 'map' | 'checks' | 'rows'

/** A field of an entry; the name is that of project.schema.json. */
export interface Field {
  readonly name: FieldName
  readonly kind: FieldKind
  readonly required?: true
  /** Also written to codemeta.json. */
  readonly codemeta?: true
  /** Columns of a field of rows. */
  readonly columns?: readonly Column[]
}

/** A group of fields under one heading. */
export interface FieldGroup {
  readonly id: 'what' | 'where' | 'words' | 'get' | 'cite' | 'more'
  readonly fields: readonly Field[]
}

export type Column = 'doi' | 'title' | 'url' | 'year' | 'role'

export type FieldName =
  | 'name'
  | 'id'
  | 'description'
  | 'license'
  | 'repository'
  | 'homepage'
  | 'documentation'
  | 'discussion'
  | 'languages'
  | 'parallelism'
  | 'topics'
  | 'institutions'
  | 'work_packages'
  | 'packages'
  | 'spack_package'
  | 'guix_package'
  | 'containers'
  | 'publications'
  | 'doi'
  | 'swhid'
  | 'contacts'
  | 'codemeta'
  | 'aliases'
  | 'demonstrators'
  | 'kpi_projects'
  | 'logo'
  | 'deprecated_by'

/** All fields, in the order in which they are asked. */
export const fieldGroups: readonly FieldGroup[] = [
  {
    id: 'what',
    fields: [
      { name: 'name', kind: 'text', required: true, codemeta: true },
      { name: 'description', kind: 'area', required: true, codemeta: true },
      { name: 'license', kind: 'licence', codemeta: true },
      { name: 'id', kind: 'text' },
    ],
  },
  {
    id: 'where',
    fields: [
      { name: 'repository', kind: 'lines', codemeta: true },
      { name: 'homepage', kind: 'text', codemeta: true },
      { name: 'documentation', kind: 'lines', codemeta: true },
      { name: 'discussion', kind: 'lines', codemeta: true },
    ],
  },
  {
    id: 'words',
    fields: [
      { name: 'languages', kind: 'lines', codemeta: true },
      { name: 'topics', kind: 'lines', codemeta: true },
      { name: 'institutions', kind: 'lines', codemeta: true },
      { name: 'parallelism', kind: 'lines' },
      { name: 'work_packages', kind: 'checks' },
    ],
  },
  {
    id: 'get',
    fields: [
      { name: 'packages', kind: 'map' },
      { name: 'spack_package', kind: 'lines', codemeta: true },
      { name: 'guix_package', kind: 'lines', codemeta: true },
      { name: 'containers', kind: 'lines' },
    ],
  },
  {
    id: 'cite',
    fields: [
      { name: 'publications', kind: 'rows', columns: ['doi', 'title', 'url', 'year'], codemeta: true },
      { name: 'doi', kind: 'text', codemeta: true },
      { name: 'swhid', kind: 'text', codemeta: true },
    ],
  },
  {
    id: 'more',
    fields: [
      { name: 'contacts', kind: 'rows', columns: ['role', 'url'] },
      { name: 'codemeta', kind: 'text' },
      { name: 'aliases', kind: 'lines' },
      { name: 'demonstrators', kind: 'lines' },
      { name: 'kpi_projects', kind: 'lines' },
      { name: 'logo', kind: 'text' },
      { name: 'deprecated_by', kind: 'text' },
    ],
  },
]

/** All fields in one list. */
export const fields: readonly Field[] = fieldGroups.flatMap((group) => group.fields)
