// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** Where recipes of Spack were until they got a repository of their own in summer 2025. */
const formerPlace =
  /^https?:\/\/github\.com\/spack\/spack\/(?:blob|tree)\/develop\/var\/spack\/repos\/builtin\/packages\/(?<name>[a-z0-9-]+)/

/** Links to recipes that were taken away, with the place where they are now. */
export const checkRecipeLinks: ContentCheck = ({ projects }) => {
  if (projects === undefined) return []
  return projects.record.flatMap(({ name, spack_package: links = [] }, index) =>
    [links].flat().flatMap((link, place) => {
      const recipe = formerPlace.exec(link)?.groups?.['name']
      if (recipe === undefined) return []
      const folder = recipe.replaceAll('-', '_')
      const now = `https://github.com/spack/spack-packages/blob/develop/repos/spack_repo/builtin/packages/${folder}/package.py`
      const pointer = `/${index}/spack_package${Array.isArray(links) ? `/${place}` : ''}`
      const message = `${name} links to a recipe in spack/spack, where there are none any more.`
      return [report(projects, { code: 'project/moved-recipe', pointer, message, hint: `It should be at ${now}` })]
    }),
  )
}
