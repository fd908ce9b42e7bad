// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What a generated page tells its frame. */
import type { Language } from './links.ts'

/** A step on the way from the home page to this one; href already has the base path. */
export interface Crumb {
  readonly label: string
  readonly href: string
}

/** Passed from PortalPage to the overridden parts of Starlight through Astro.locals. */
export interface PortalPageData {
  readonly kind: 'home' | 'page'
  readonly wide: boolean
  readonly crumbs: readonly Crumb[]
  readonly lead?: string
  /** Languages that this page exists in; the language switch and the alternates offer no others. */
  readonly languages: readonly Language[]
}

/** The anchor of a page's title, to which the skip link goes: fixed by Starlight. */
export const PAGE_TITLE_ID = '_top'
