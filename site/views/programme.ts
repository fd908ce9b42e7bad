// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PortalConfig } from '../../schemas/types.gen.ts'
import type { Language } from './links.ts'

/** The programme in one sentence, in the language of the page where it is written. */
export function describe(programme: PortalConfig['programme'], lang: Language): string {
  return lang === 'fr' ? (programme.descriptionFr ?? programme.description) : programme.description
}
