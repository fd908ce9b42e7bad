// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PageKind } from './tutorial-steps.ts'

/** A written page, by its file. */
export interface WrittenPage {
  /** The page below content/docs/ without language and .md: `learn/first-job`. Translations share it. */
  readonly id: string
  /** Two letters; absent for the language of the root. */
  readonly language?: string
  readonly kind: PageKind
}

const shape = /^content\/docs\/(?:(?<language>[a-z]{2})\/)?(?<id>(?<folder>[a-z-]+)(?:\/[^/]+)*)\.md$/

/** What page a file is; undefined when it is none, or one about a problem. */
export function findPage(file: string): WrittenPage | undefined {
  const { language, id, folder } = shape.exec(file)?.groups ?? {}
  if (id === undefined || folder === 'errors') return undefined
  return { id, ...(language === undefined ? {} : { language }), kind: folder === 'learn' ? 'tutorial' : 'guide' }
}
