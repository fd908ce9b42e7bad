// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hintWord } from '../documents/suggestion.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** Projects name work packages that portal.config.yml knows; a configuration without work packages asks for nothing. */
export const checkWorkPackages: ContentCheck = ({ config, projects }) => {
  const known = config?.record.workPackages?.map(({ id }) => id)
  if (projects === undefined || known === undefined) return []
  return projects.record.flatMap((project, index) =>
    (project.work_packages ?? []).flatMap((id, place) => {
      if (known.includes(id)) return []
      const message = `${project.name} names the work package "${id}", which portal.config.yml does not know.`
      const hint = hintWord(id, known) ?? `Known are ${known.join(', ')}.`
      const pointer = `/${index}/work_packages/${place}`
      return [report(projects, { code: 'project/unknown-work-package', pointer, message, hint })]
    }),
  )
}
