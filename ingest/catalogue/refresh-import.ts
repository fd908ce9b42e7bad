// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeProblem } from '../problem.ts'
import type { CatalogueImport, CatalogueRule, CatalogueSource } from '../../schemas/types.gen.ts'
import type { Answer } from './ask-json.ts'
import { readMapping, readPaths, resolveBelow } from './read-mapping.ts'
import type { MappingFound } from './read-mapping.ts'
import { isObject, readCodemetaFile, readListFile, readMappedFile } from './read-projects-file.ts'
import { updateSource } from './update-source.ts'
import type { SourceKey, UpdatedSource } from './update-source.ts'

/** What reading needs of the world. */
export interface ImportWorld {
  readonly ask: (url: string) => Promise<Answer>
  /** ISO 8601 in UTC. */
  readonly now: string
}

/** Reads an earlier catalogue: its list, its mapping, and every file that the mapping names. */
export async function refreshImport(
  entry: CatalogueImport,
  before: readonly CatalogueSource[],
  world: ImportWorld,
): Promise<readonly UpdatedSource[]> {
  const recall = openRecall(before)
  const list = await askBelow(entry, entry.list, world)
  const listKey = { url: list.url, role: 'list' } as const
  const first = updateSource(listKey, recall(listKey), list.answer, { read: readListFile, now: world.now })
  if (entry.mapping === undefined) return [first]
  const mapping = await askBelow(entry, entry.mapping, world)
  const found = 'value' in mapping.answer ? readMapping(mapping.answer.value) : undefined
  const rules = found === undefined ? undefined : await resolveReferences(found, world)
  const mappingKey = { url: mapping.url, role: 'mapping' } as const
  const second = updateSource(mappingKey, recall(mappingKey), mapping.answer, {
    read: () => (rules === undefined ? undefined : { projects: [], ...rules }),
    now: world.now,
  })
  const mapped: UpdatedSource[] = []
  for (const rule of second.source.mapping ?? []) mapped.push(await refreshRule(entry, rule, recall, world))
  return [first, second, ...mapped]
}

/** Reads the codemeta.json that a project names. */
export async function refreshCodemeta(
  { project, url }: { readonly project: string; readonly url: string },
  before: readonly CatalogueSource[],
  { ask, now }: ImportWorld,
): Promise<UpdatedSource> {
  const key = { url, role: 'codemeta', project } as const
  return updateSource(key, openRecall(before)(key), await ask(url), { read: readCodemetaFile, now })
}

async function refreshRule(
  entry: CatalogueImport,
  rule: CatalogueRule,
  recall: ReturnType<typeof openRecall>,
  world: ImportWorld,
): Promise<UpdatedSource> {
  const local = /^local:(.+)$/.exec(rule.source)?.[1]
  const { url, answer } =
    local === undefined
      ? { url: rule.source, answer: await world.ask(rule.source) }
      : await askBelow(entry, local, world)
  const key = { url, role: 'mapped', allow: rule.allow } as const
  return updateSource(key, recall(key), answer, { read: (value) => readMappedFile(value, rule), now: world.now })
}

async function askBelow(
  { root }: CatalogueImport,
  path: string,
  { ask }: ImportWorld,
): Promise<{ readonly url: string; readonly answer: Answer }> {
  const url = resolveBelow(root, path)
  if (url !== undefined) return { url, answer: await ask(url) }
  const message = `The path ${JSON.stringify(path)} leads out of the catalogue at ${root}, and nothing was asked there.`
  const hint = 'Correct the path: it counts from the root of the catalogue and stays below it.'
  return {
    url: root,
    answer: { fault: makeProblem({ code: 'source/refused-address', message, file: root, hint }) },
  }
}

/** Rules with the paths of the standard mappings that they refer to. */
async function resolveReferences({ rules, references, notes }: MappingFound, { ask }: ImportWorld) {
  const resolved: CatalogueRule[] = []
  const more: string[] = []
  for (const [index, rule] of rules.entries()) {
    const reference = references.get(index)
    const answer = reference === undefined ? undefined : await ask(reference)
    if (answer === undefined) resolved.push(rule)
    else if ('value' in answer && isObject(answer.value)) resolved.push({ ...rule, fields: readPaths(answer.value) })
    else
      more.push(`The mapping ${JSON.stringify(reference)} of ${rule.source} cannot be read, so the file was left out.`)
  }
  return { rules: resolved, notes: [...notes, ...more] }
}

/** Finds what is known of a source, each of them once: two rules may name the same file. */
function openRecall(before: readonly CatalogueSource[]): (key: SourceKey) => CatalogueSource | undefined {
  const left = [...before]
  return ({ url, role, project }) => {
    const at = left.findIndex((known) => known.url === url && known.role === role && known.project === project)
    return at === -1 ? undefined : left.splice(at, 1)[0]
  }
}
