// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Project } from '../../../schemas/types.gen.ts'
import { projectId } from '../catalogue.ts'

/** The codemeta.json that a project names. */
export interface CodemetaAddress {
  /** Id of the project. */
  readonly project: string
  readonly url: string
  /** fill: only what the entry lacks. replace: all that it says. */
  readonly mode: 'fill' | 'replace'
}

/** Every codemeta.json that an entry of the catalogue names. */
export function listCodemetaAddresses(projects: readonly Project[]): readonly CodemetaAddress[] {
  return projects.flatMap((project) => {
    const { codemeta } = project
    if (codemeta === undefined) return []
    const { url, mode = 'fill' } = typeof codemeta === 'string' ? { url: codemeta } : codemeta
    return [{ project: projectId(project), url, mode }]
  })
}
