// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { publishSite } from '../publish/publish.ts'
import { readSiteContent } from '../publish/site-content.ts'
import { toCatalogueEntries } from '../records/catalogue.ts'
import { readFacts } from '../records/review/read-facts.ts'
import type { ReviewSide } from '../records/review/review.ts'

/**
 * The catalogue of an instance and what the site would say of it, without its KPI history: what a review compares does not come
 * from there. Undefined when it cannot be published.
 */
export async function publishSide(root: string): Promise<ReviewSide | undefined> {
  const { content } = await readSiteContent(root)
  if (content === undefined) return undefined
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-review-'))
  const outDir = path.join(folder, 'site-data')
  try {
    await publishSite({ root, historyDir: path.join(folder, 'history'), outDir })
    const facts = readFacts((name) => {
      const file = path.join(outDir, name)
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
    })
    return { catalogue: toCatalogueEntries(content.projects, { ...content, kpi: new Map() }), ...facts }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
