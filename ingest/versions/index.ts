// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PackageRepository } from '../../schemas/types.gen.ts'
import { conda } from './conda.ts'
import { debian } from './debian.ts'
import { e4s } from './e4s.ts'
import { easybuildList } from './easybuild-list.ts'
import { easybuildPage } from './easybuild-page.ts'
import { eessi } from './eessi.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { guixChannel } from './guix-channel.ts'
import { guixList } from './guix-list.ts'
import { oci } from './oci.ts'
import { pypi } from './pypi.ts'
import { repology } from './repology.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'
import { spackList } from './spack-list.ts'
import { spackPackage } from './spack-package.ts'
import { spackRecipe } from './spack-recipe.ts'

/** How each kind of package repository is read. */
export const repositoryAdapters: Readonly<Record<PackageRepository['type'], RepositoryAdapter>> = {
  'spack-package': spackPackage,
  'spack-list': spackList,
  'spack-recipe': spackRecipe,
  'guix-list': guixList,
  'guix-channel': guixChannel,
  eessi,
  'easybuild-list': easybuildList,
  'easybuild-page': easybuildPage,
  e4s,
  pypi,
  conda,
  debian,
  repology,
  github,
  gitlab,
  oci,
}
