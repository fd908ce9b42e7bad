// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SiteGuideline } from '../../ingest/records/site-guidelines.ts'
import type { SiteStack } from '../../ingest/records/site-versions.ts'
import { g } from '../i18n/guidelines-text.ts'
import { t } from '../i18n/text.ts'
import { v } from '../i18n/versions-text.ts'
import { isInside } from './links.ts'
import type { Language } from './links.ts'

/** What an instance has beside its projects. */
export interface CatalogueParts {
  readonly stacks: readonly SiteStack[]
  readonly guidelines: readonly SiteGuideline[]
  readonly hasImages: boolean
}

/** One entry; path has neither base nor language. */
export interface PartLink {
  readonly label: string
  readonly path: string
}

const sections = ['/catalogue/', '/guidelines/', '/stacks/']

/** Whether a page is one of those that the catalogue is made of. */
export function isOfCatalogue(path: string): boolean {
  return sections.some((section) => isInside(path, section))
}

/** Whether there is anything for the page of all stacks to list. */
export function hasStacks({ stacks, hasImages }: Pick<CatalogueParts, 'stacks' | 'hasImages'>): boolean {
  return stacks.length > 0 || hasImages
}

/** The part that a page belongs to: the deepest, since a stack is inside the page of all stacks, too. */
export function findPart(path: string, parts: readonly PartLink[]): PartLink | undefined {
  return parts.filter((part) => isInside(path, part.path)).toSorted((a, b) => b.path.length - a.path.length)[0]
}

/** The parts of the catalogue, for which the header has no room; what an instance does not have is left out. */
export function listParts(lang: Language, { stacks, guidelines, hasImages }: CatalogueParts): readonly PartLink[] {
  return [
    { label: t(lang, 'catalogue.title'), path: '/catalogue/' },
    ...(guidelines.length === 0 ? [] : [{ label: g(lang, 'title'), path: '/guidelines/' }]),
    ...(hasStacks({ stacks, hasImages }) ? [{ label: v(lang, 'stacks'), path: '/stacks/' }] : []),
    ...stacks.map(({ id, title, titleFr }) => ({
      label: (lang === 'fr' ? titleFr : undefined) ?? title,
      path: `/stacks/${id}/`,
    })),
    ...(hasImages ? [{ label: v(lang, 'images.title'), path: '/stacks/images/' }] : []),
  ]
}
