// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The entries of the header: the same on every page, less the parts that are switched off. */
import type { PortalConfig } from '../../schemas/types.gen.ts'
import type { TextKey } from '../i18n/en.ts'

/** One entry; path has neither base nor language. */
export interface NavigationEntry {
  readonly key: TextKey
  readonly path: string
}

const entries: readonly (NavigationEntry & { readonly feature: keyof NonNullable<PortalConfig['features']> })[] = [
  { feature: 'learn', key: 'nav.learn', path: '/learn/' },
  { feature: 'catalogue', key: 'nav.catalogue', path: '/catalogue/' },
  { feature: 'kpi', key: 'nav.kpi', path: '/kpi/' },
  { feature: 'kpi', key: 'nav.reports', path: '/reports/' },
  { feature: 'faq', key: 'nav.faq', path: '/faq/' },
  { feature: 'glossary', key: 'nav.glossary', path: '/glossary/' },
]

/** Entries of the parts that are on and that exist: written parts are listed by the folder that holds them. */
export function listNavigation(config: PortalConfig, written: readonly string[]): readonly NavigationEntry[] {
  return entries.filter(({ feature }) => {
    if (config.features?.[feature] === false) return false
    return feature === 'learn' || feature === 'faq' ? written.includes(feature) : true
  })
}
