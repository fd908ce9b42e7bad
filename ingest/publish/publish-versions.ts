// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { safeUrl } from '../records/safe-url.ts'
import type { RepositoryRow, VersionsData } from '../records/site-versions.ts'
import type { PackageRepository } from '../../schemas/types.gen.ts'
import type { SiteContent } from './site-content.ts'
import type { SiteWriter } from './site-writer.ts'

/** Writes what the snapshots know of the software's versions. */
export function publishVersions({ config }: Pick<SiteContent, 'config'>, writer: SiteWriter): void {
  const repositories = (config.packageRepositories ?? []).map(describeRepository)
  writer.write('versions.json', { repositories, projects: [] } satisfies VersionsData)
}

function describeRepository({ id, title, type, homepage }: PackageRepository): RepositoryRow {
  const address = safeUrl(homepage)
  return { id, title, type, ...(address === undefined ? {} : { homepage: address }), status: 'never', packages: 0 }
}
