// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../links.ts'

/** A written page, as far as this view looks at it. */
export interface WrittenPage {
  /** Path of the page without slashes at its ends, `fr/learn/x` for a translation. */
  readonly id: string
  readonly body?: string | undefined
  readonly data: { readonly title: string }
}

/** A tutorial or guide that speaks of a project. */
export interface TaughtOn {
  readonly path: string
  readonly title: string
  readonly language: Language
}

/** Tutorials and guides that link to a project's page, by path. */
export function listTaught(project: string, pages: readonly WrittenPage[]): readonly TaughtOn[] {
  return pages
    .filter(({ id, body = '' }) => /^(?:fr\/)?(?:learn|guides)\//.test(id) && body.includes(`/catalogue/${project}/`))
    .map(({ id, data }) => ({
      path: `/${id}/`,
      title: data.title,
      language: id.startsWith('fr/') ? ('fr' as const) : ('en' as const),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
