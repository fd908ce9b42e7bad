// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../links.ts'

/** The name of a language by its code, in the language of the reader. */
export function languageName(code: string, lang: Language): string {
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)
}
