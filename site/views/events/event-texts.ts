// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AgendaItem } from '../../../schemas/types.gen.ts'
import type { Language } from '../links.ts'

/** What a record says to readers, and the language that it says it in. */
export interface RecordTexts {
  readonly title: string
  /** Markdown. */
  readonly description: string
  readonly organisers: readonly string[]
  readonly language: Language
}

interface Translated {
  readonly title: string
  readonly description: string
  readonly organisers?: readonly string[]
  readonly fr?: { readonly title: string; readonly description: string; readonly organisers?: readonly string[] }
}

/** The texts of an event, a series, a recording or slides; English where nobody has translated them. */
export function recordTexts({ title, description, organisers = [], fr }: Translated, lang: Language): RecordTexts {
  if (lang !== 'fr' || fr === undefined) return { title, description, organisers, language: 'en' }
  const french = fr.organisers ?? organisers
  return { title: fr.title, description: fr.description, organisers: french, language: 'fr' }
}

/** The words of a part of an event. */
export function agendaTexts({ title, by, fr }: AgendaItem, lang: Language) {
  if (lang !== 'fr' || fr === undefined) return { title, by, language: 'en' as const }
  return { title: fr.title, by: fr.by ?? by, language: 'fr' as const }
}
