// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hintWord } from '../documents/suggestion.ts'
import type { Problem } from '../problem.ts'
import type { Content, ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/**
 * Projects name package repositories that portal.config.yml knows; elsewhere nobody would ask about their packages. A configuration
 * without package repositories asks for nothing.
 */
export const checkPackageRepositories: ContentCheck = (content) => {
  const { projects } = content
  const known = listRepositories(content)
  if (projects === undefined || known === undefined) return []
  return projects.record.flatMap((project, index) =>
    Object.keys(project.packages ?? {}).flatMap((id): Problem[] => {
      if (known.includes(id)) return []
      const message = `${project.name} names packages in "${id}", a package repository that portal.config.yml does not know.`
      const hint = hintWord(id, known) ?? `Known are ${known.join(', ')}.`
      return [
        report(projects, {
          code: 'project/unknown-package-repository',
          pointer: `/${index}/packages/${id}`,
          message,
          hint,
        }),
      ]
    }),
  )
}

/** Ids of package repositories; undefined when the configuration names none or could not be read. */
export function listRepositories({ config }: Content): readonly string[] | undefined {
  return config?.record.packageRepositories?.map(({ id }) => id)
}
