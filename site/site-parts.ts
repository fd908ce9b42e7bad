// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What this instance has: what the header and the foot of every page lead to. */
import { readCollection } from './collections.ts'
import { readConfig, readGuidelines, readImages, readKpiIndex, readSkeleton, readStacks } from './site-data.ts'
import { listCollections } from './views/collections.ts'
import type { SiteParts } from './views/site-map.ts'

/** Written pages, lists that are not empty, and what is switched off. */
export function listSiteParts(): SiteParts {
  const config = readConfig()
  const { features } = config
  return { features, written: import.meta.env.PORTAL_WRITTEN, filled: new Set(listFilled(config)) }
}

function listFilled(config: ReturnType<typeof readConfig>): readonly string[] {
  const filled = listCollections(config).filter((name) => {
    const content = readCollection(name)
    return Array.isArray(content) ? content.length > 0 : content !== undefined
  })
  const hasCalendar = ['events', 'event-series'].some((name) => filled.some((one) => one === name))
  return [
    ...filled,
    ...(hasCalendar ? ['calendar'] : []),
    ...(readGuidelines().guidelines.length > 0 ? ['guidelines'] : []),
    ...(readStacks().length > 0 || readImages() !== null ? ['stacks'] : []),
    ...(readImages() === null ? [] : ['images']),
    ...(readSkeleton() === null ? [] : ['skeleton']),
    ...(readKpiIndex().length > 0 ? ['systems'] : []),
  ]
}
