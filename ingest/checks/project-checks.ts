// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ContentCheck } from './content-check.ts'
import { checkPackageRepositories } from './package-repository.ts'
import { checkProjectIds } from './project-bad-id.ts'
import { checkLicences } from './project-bad-licence.ts'
import { checkProjectDuplicates } from './project-duplicate.ts'
import { checkRecipeLinks } from './project-moved-recipe.ts'
import { checkPersonalAddresses } from './project-personal-address.ts'
import { checkSimilarNames } from './project-similar-name.ts'
import { checkSuccessors } from './project-unknown-successor.ts'
import { checkWorkPackages } from './project-unknown-work-package.ts'

/** The rules on projects, which the pages of the catalogue apply in the browser, too: none of them reads a file. */
export const projectChecks: readonly ContentCheck[] = [
  checkProjectIds,
  checkProjectDuplicates,
  checkLicences,
  checkSuccessors,
  checkRecipeLinks,
  checkPersonalAddresses,
  checkSimilarNames,
  checkWorkPackages,
  checkPackageRepositories,
]
