// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Project } from '../../../schemas/types.gen.ts'
import type { Content } from '../../../ingest/checks/content-check.ts'
import { checks } from '../../../ingest/checks/index.ts'
import { makeProject } from '../../builders.ts'

/** `code pointer` of every problem, pointers in place of positions: the position is where the pointer leads. */
export function checkAll(content: Content): string[] {
  return checks
    .flatMap((rule) => rule(content))
    .map(({ code, position }) => `${code} ${pointers[(position?.line ?? 0) - 1]}`)
}

const pointers: string[] = []

/** A position that stands for its pointer. */
export function locate(pointer: string) {
  pointers.push(pointer)
  return { line: pointers.length, column: 1 }
}

/** Content of a list of projects. */
export function withProjects(...projects: Partial<Project>[]): Content {
  return { projects: { record: projects.map(makeProject), file: 'content/projects.yml', locate } }
}

/** The same content where the programme has these work packages. */
export function withWorkPackages(content: Content, ...ids: string[]): Content {
  const record = {
    programme: { name: 'Example', shortName: 'Example', description: 'd' },
    site: { url: 'https://example.org', base: '/', languages: ['en' as const] },
    workPackages: ids.map((id) => ({ id, title: id })),
  }
  return { ...content, config: { record, file: 'portal.config.yml', locate } }
}
