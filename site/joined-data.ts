// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Site data of parts that an instance may not have: versions and guidelines. Without their file there is nothing, not a fault. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GuidelinesData } from '../ingest/records/site-guidelines.ts'
import type { VersionsData } from '../ingest/records/site-versions.ts'
import { locateSiteData } from './site-data.ts'

/** Versions of the software by project; empty when the instance has none. */
export function joinVersions(): VersionsData {
  const data: VersionsData = JSON.parse(readJoined('versions.json') ?? '{"repositories":[],"projects":[]}')
  return data
}

/** Guidelines and how each project stands; empty when the instance has none. */
export function joinGuidelines(): GuidelinesData {
  const data: GuidelinesData = JSON.parse(readJoined('guidelines.json') ?? '{"guidelines":[],"projects":[]}')
  return data
}

function readJoined(name: string): string | undefined {
  const path = join(locateSiteData(), name)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
