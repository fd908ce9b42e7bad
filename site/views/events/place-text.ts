// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { EventPlace } from '../../../schemas/types.gen.ts'
import type { Language } from '../links.ts'

/** A place in one line, as far as it is known: name, address, city and country in the language of the reader. Empty without a place. */
export function placeText(place: EventPlace | undefined, lang: Language): string {
  const { name, address, city, country } = place ?? {}
  return [name, address, city, countryName(country, lang)].filter((part) => part !== undefined).join(', ')
}

function countryName(code: string | undefined, lang: Language): string | undefined {
  return code === undefined ? undefined : (new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? code)
}
