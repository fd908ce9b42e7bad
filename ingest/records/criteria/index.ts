// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { findTool } from './benchmark-tool.ts'
import { findBenchmarks } from './benchmarks-measured.ts'
import { findSystems } from './benchmarks-on-systems.ts'
import { findChannel } from './channel-exists.ts'
import { findOpenChannel } from './channel-open.ts'
import { findCiPages } from './ci-exists.ts'
import { findCodemeta } from './codemeta-file.ts'
import { findCommunityPackage } from './community-package.ts'
import { findDocs } from './docs-exist.ts'
import { findDocsOnline } from './docs-online.ts'
import { findGuixAndSpack } from './guix-and-spack.ts'
import { findGuixOrSpack } from './guix-or-spack.ts'
import { findFreeLicence } from './licence-free.ts'
import { findLicence } from './licence-stated.ts'
import { findMetadata } from './metadata-complete.ts'
import { findProposals } from './open-proposals.ts'
import { findPackages } from './packages-exist.ts'
import { findSources } from './public-sources.ts'
import { findSemanticVersions } from './semantic-versions.ts'
import { findIdentifier } from './spdx-identifier.ts'
import { findInstalls } from './tested-install.ts'
import { findUnitTests } from './unit-tests.ts'
import type { CriterionRule } from './project-facts.ts'

const nothing: CriterionRule = () => []

/**
 * Rules by the name that content/guidelines.yml calls them by. What CI reports is looked at for every criterion; the name
 * `reported-by-ci` and `reuse-lint` say that nothing else can tell.
 */
export const criterionRules: ReadonlyMap<string, CriterionRule> = new Map([
  ['benchmark-tool', findTool],
  ['benchmarks-measured', findBenchmarks],
  ['benchmarks-on-systems', findSystems],
  ['channel-exists', findChannel],
  ['channel-open', findOpenChannel],
  ['ci-commit', findCiPages],
  ['ci-exists', findCiPages],
  ['ci-release', findCiPages],
  ['codemeta-file', findCodemeta],
  ['community-package', findCommunityPackage],
  ['docs-exist', findDocs],
  ['docs-online', findDocsOnline],
  ['guix-and-spack', findGuixAndSpack],
  ['guix-or-spack', findGuixOrSpack],
  ['licence-free', findFreeLicence],
  ['licence-stated', findLicence],
  ['metadata-complete', findMetadata],
  ['open-proposals', findProposals],
  ['packages-exist', findPackages],
  ['public-sources', findSources],
  ['published-package', findPackages],
  ['reported-by-ci', nothing],
  ['reuse-lint', nothing],
  ['semantic-versions', findSemanticVersions],
  ['spdx-identifier', findIdentifier],
  ['tested-install', findInstalls],
  ['unit-tests', findUnitTests],
])
