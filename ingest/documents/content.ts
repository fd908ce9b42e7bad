// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { glob } from 'glob'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type {
  BenchmarksFile,
  ChangesFile,
  Glossary,
  ImagesFile,
  KpiList,
  MetricRegistry,
  PortalConfig,
  Project,
  StacksFile,
  SupercomputersFile,
} from '../../schemas/types.gen.ts'
import { asPart, joinProjects } from './joined-projects.ts'
import type { FileOf, ProjectPart } from './joined-projects.ts'
import type { Locate } from './position.ts'
import { readTextFile } from './text-file.ts'
import { validateRecord } from './validate.ts'
import type { SchemaName, SchemaTypes } from './validate.ts'
import { parseYamlText } from './yaml-text.ts'

/** A record that people wrote, or what is wrong with its file. A file that is not there gives neither. */
export interface ContentRead<T> {
  readonly record?: T
  readonly problems: Problem[]
  /** Positions in the record, by JSON pointer. */
  readonly locate: Locate
}

/** Files of an instance, from its root, forward slashes. */
export const contentFiles = {
  config: 'portal.config.yml',
  projects: 'content/projects.yml',
  metrics: 'content/metrics.yml',
  glossary: 'content/glossary.yml',
  changes: 'content/changes.yml',
  benchmarks: 'content/benchmarks.yml',
  kpis: 'content/kpis.yml',
  stacks: 'content/stacks.yml',
  images: 'content/images.yml',
  supercomputers: 'content/supercomputers.yml',
} as const

/** Reads portal.config.yml; a root without it is no instance of the portal. */
export async function readConfig(root: string): Promise<ContentRead<PortalConfig>> {
  const read = await readContent(root, contentFiles.config, 'portal-config')
  if (read !== undefined) return read
  const problem = makeProblem({
    code: 'config/missing',
    message: 'There is no portal.config.yml here, so nobody can tell whose portal this is.',
    file: contentFiles.config,
    hint: 'Start in the folder of the portal, set PORTAL_ROOT to it, or copy portal.config.yml from another instance.',
  })
  return { problems: [problem], locate: nowhere }
}

/** Folder with a file for each project, beside content/projects.yml. */
export const projectFolder = 'content/projects.d'

/** True for a file that holds one project: right in the folder of projects, and YAML. */
export function isProjectFile(file: string): boolean {
  return /(?:^|\/)content\/projects\.d\/[^/]+\.ya?ml$/.test(file)
}

/** What people wrote about projects, in one list; `fileOf` tells which file a part of it stands in. */
export type ProjectsRead = ContentRead<Project[]> & { readonly fileOf: FileOf }

/**
 * Reads content/projects.yml, a bare list or a list under the key projects, and the files of content/projects.d/, one project
 * each. Positions are those of the list. A file that is wrong gives its problems, and the others still count; without any file
 * there is no record.
 */
export async function readProjects(root: string): Promise<ProjectsRead> {
  const names = await glob('*.{yml,yaml}', { cwd: join(root, projectFolder), nodir: true, posix: true })
  const files = names.sort().map((name) => `${projectFolder}/${name}`)
  const list = await readContent(root, contentFiles.projects, 'projects')
  const parts: ProjectPart[] = []
  if (list?.record !== undefined) parts.push({ file: contentFiles.projects, ...listProjects(list.record, list.locate) })
  const problems = [...(list?.problems ?? [])]
  for (const file of files) {
    const read = (await readContent(root, file, 'project')) ?? absent
    problems.push(...read.problems)
    if (read.record !== undefined) parts.push(asPart(file, read.record, read.locate))
  }
  const { record, ...places } = joinProjects(parts)
  return { problems, ...places, ...(parts.length === 0 ? {} : { record }) }
}

/** Reads content/metrics.yml. */
export async function readMetrics(root: string): Promise<ContentRead<MetricRegistry>> {
  return (await readContent(root, contentFiles.metrics, 'metrics')) ?? absent
}

/** Reads content/glossary.yml. */
export async function readGlossary(root: string): Promise<ContentRead<Glossary>> {
  return (await readContent(root, contentFiles.glossary, 'glossary')) ?? absent
}

/** Reads content/changes.yml. */
export async function readChanges(root: string): Promise<ContentRead<ChangesFile>> {
  return (await readContent(root, contentFiles.changes, 'changes')) ?? absent
}

/** Reads content/benchmarks.yml, which an instance need not have. */
export async function readBenchmarks(root: string): Promise<ContentRead<BenchmarksFile>> {
  return (await readContent(root, contentFiles.benchmarks, 'benchmarks')) ?? absent
}

/** Reads content/kpis.yml. */
export async function readKpis(root: string): Promise<ContentRead<KpiList>> {
  return (await readContent(root, contentFiles.kpis, 'kpis')) ?? absent
}

/** Reads content/stacks.yml. */
export async function readStacks(root: string): Promise<ContentRead<StacksFile>> {
  return (await readContent(root, contentFiles.stacks, 'stacks')) ?? absent
}

/** Reads content/images.yml. */
async function readImages(root: string): Promise<ContentRead<ImagesFile>> {
  return (await readContent(root, contentFiles.images, 'images')) ?? absent
}

/** Reads content/supercomputers.yml. */
async function readSupercomputers(root: string): Promise<ContentRead<SupercomputersFile>> {
  return (await readContent(root, contentFiles.supercomputers, 'supercomputers')) ?? absent
}

/** The list in a projects file of either shape, and the positions in that list. */
export function listProjects(file: SchemaTypes['projects'], locate: Locate): { record: Project[]; locate: Locate } {
  if (Array.isArray(file)) return { record: file, locate }
  return { record: file.projects, locate: (pointer, at) => locate(`/projects${pointer}`, at) }
}

const nowhere: Locate = () => undefined
const absent: ContentRead<never> = { problems: [], locate: nowhere }

/** A file of the instance as its schema knows it; undefined when there is no such file. */
export async function readContent<N extends SchemaName>(
  root: string,
  file: string,
  schema: N,
): Promise<ContentRead<SchemaTypes[N]> | undefined> {
  const read = await readTextFile(join(root, file), file)
  if (read === undefined) return undefined
  if ('problem' in read) return { problems: [read.problem], locate: nowhere }
  const parsed = parseYamlText(read.text, file)
  if ('problems' in parsed) return { problems: parsed.problems, locate: nowhere }
  const validated = validateRecord(schema, parsed.value, file, parsed.locate)
  if ('problems' in validated) return { problems: validated.problems, locate: parsed.locate }
  return { record: validated.record, problems: [], locate: parsed.locate }
}

/** Every file of an instance that has a schema, read at once; the keys are those of `contentFiles`. */
export async function readContentFiles(root: string) {
  const [config, projects, metrics, glossary, changes, benchmarks, kpis, ...versions] = await Promise.all([
    readConfig(root),
    readProjects(root),
    readMetrics(root),
    readGlossary(root),
    readChanges(root),
    readBenchmarks(root),
    readKpis(root),
    readStacks(root),
    readImages(root),
    readSupercomputers(root),
  ])
  const [stacks, images, supercomputers] = versions
  return { config, projects, metrics, glossary, changes, benchmarks, kpis, stacks, images, supercomputers }
}
