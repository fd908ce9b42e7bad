// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { collectionFolders } from '../documents/collections.ts'
import { splitFrontMatter } from '../documents/front-matter.ts'
import { readTextFile } from '../documents/text-file.ts'
import { parseYamlText } from '../documents/yaml-text.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'

/** Tables of data that a page names in its front matter and that do not exist, at their places in the page. */
export async function checkPageTables(root: string, file: string, text: string): Promise<Problem[]> {
  const { matter = '' } = splitFrontMatter(text) ?? {}
  if (!/^tables\s*:/m.test(matter)) return []
  const parsed = parseYamlText(matter, file)
  // Faults of front matter are told where it is read with its schema.
  if ('problems' in parsed) return []
  const names = listNames(parsed.value)
  if (names === undefined) {
    const position = parsed.locate('/tables')
    const message = 'The field "tables" of this page is not a list of names.'
    const hint = 'Write the names in brackets, such as [eessi-targets].'
    return [makeProblem({ code: 'schema/wrong-type', message, file, hint, ...(position && { position }) })]
  }
  const found = await Promise.all(
    names.map(async (name, index): Promise<Problem[]> => {
      if (await hasTable(root, name)) return []
      const position = parsed.locate(`/tables/${index}`)
      const message = `The page names the table "${name}", and there is no ${collectionFolders.tables.folder}/${name}.yml.`
      const hint = 'Write the name of the file without .yml, or write the table.'
      return [makeProblem({ code: 'table/unknown', message, file, hint, ...(position && { position }) })]
    }),
  )
  return found.flat()
}

/** Undefined when the field is no list of texts. */
function listNames(value: unknown): readonly string[] | undefined {
  const tables: unknown = typeof value === 'object' && value !== null && 'tables' in value ? value.tables : undefined
  if (!Array.isArray(tables)) return undefined
  const names = tables.filter((name): name is string => typeof name === 'string')
  return names.length === tables.length ? names : undefined
}

async function hasTable(root: string, name: string): Promise<boolean> {
  if (!/^[a-z0-9-]{1,64}$/.test(name)) return false
  const file = `${collectionFolders.tables.folder}/${name}.yml`
  return (await readTextFile(join(root, file), file)) !== undefined
}
