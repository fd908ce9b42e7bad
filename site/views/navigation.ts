// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The entries of the header: the same on every page, less the parts that are switched off. */
import type { PortalConfig } from '../../schemas/types.gen.ts'
import type { TextKey } from '../i18n/en.ts'
import type { SiteParts } from './site-map.ts'

type Feature = keyof NonNullable<PortalConfig['features']>

/** One entry; path has neither base nor language. */
export interface NavigationEntry {
  readonly key: TextKey
  readonly path: string
  /** The section whose pages belong to it, where that is more than what lies below its path. */
  readonly section?: string
}

const entries: readonly (NavigationEntry & { readonly feature?: Feature; readonly needs?: string })[] = [
  { feature: 'learn', key: 'nav.learn', path: '/learn/', needs: 'learn' },
  { feature: 'catalogue', key: 'nav.catalogue', path: '/catalogue/' },
  { feature: 'kpi', key: 'nav.kpi', path: '/kpi/' },
  { feature: 'kpi', key: 'nav.reports', path: '/reports/' },
  { feature: 'showroom', key: 'nav.showroom', path: '/showroom/', needs: 'demonstrators' },
  { feature: 'events', key: 'nav.events', path: '/events/', needs: 'calendar' },
  { feature: 'programme', key: 'nav.programme', path: '/about/programme/', section: '/about/', needs: 'programme' },
]

/** Entries of the parts that are on and that have something to show. */
export function listNavigation({ features, written, filled }: SiteParts): readonly NavigationEntry[] {
  return entries
    .filter(({ feature, needs }) => {
      if (feature !== undefined && features?.[feature] === false) return false
      return needs === undefined || written.includes(needs) || filled.has(needs)
    })
    .map(({ key, path, section }) => ({ key, path, ...(section === undefined ? {} : { section }) }))
}
