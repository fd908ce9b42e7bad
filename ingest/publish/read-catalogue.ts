// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { codemetaSnapshot, nameImportSnapshot, readCatalogueSnapshot } from '../documents/catalogue-snapshots.ts'
import { contentFiles } from '../documents/content.ts'
import type { ContentRead, ProjectsRead } from '../documents/content.ts'
import type { Problem } from '../problem.ts'
import { mergeImports } from '../records/catalogue-import/merge-imports.ts'
import type { CatalogueProject } from '../records/catalogue-import/merge-imports.ts'
import type { PortalConfig } from '../../schemas/types.gen.ts'

/** Every project of the catalogue, written here or elsewhere. */
export interface CatalogueRead {
  readonly projects: readonly CatalogueProject[]
  readonly problems: readonly Problem[]
}

/** Joins what is written in content/ with what the snapshots of other places say. */
export async function readCatalogue(
  root: string,
  { record: config, locate }: ContentRead<PortalConfig>,
  projects: ProjectsRead,
): Promise<CatalogueRead> {
  const written = (projects.record ?? []).map((project, index) => ({ project, place: placeProject(projects, index) }))
  const own = await readCatalogueSnapshot(root, codemetaSnapshot)
  const entries = config?.catalogueImports ?? []
  const reads = await Promise.all(entries.map(({ id }) => readCatalogueSnapshot(root, nameImportSnapshot(id))))
  const imports = entries.map(({ title, mode = 'fill' }, index) => ({
    title,
    mode,
    sources: reads[index]?.sources ?? [],
    place: { file: contentFiles.config, line: locate(`/catalogueImports/${index}`)?.line ?? 1 },
  }))
  const merged = mergeImports({ written, codemeta: own.sources, imports })
  return {
    projects: merged.projects,
    problems: [...own.problems, ...reads.flatMap(({ problems }) => problems), ...merged.problems],
  }
}

/** Where a project was written. */
function placeProject({ fileOf, locate }: ProjectsRead, index: number) {
  return { file: fileOf(`/${index}`), line: locate(`/${index}`)?.line ?? 1 }
}
