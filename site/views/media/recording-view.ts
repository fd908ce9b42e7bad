// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { parseClock } from '../../../ingest/records/media/clock-time.ts'
import { safeUrl } from '../../../ingest/records/safe-url.ts'
import type { Identified } from '../../../ingest/records/site-collections.ts'
import type { Recording } from '../../../schemas/types.gen.ts'
import { m } from '../../i18n/media-text.ts'
import { licenceUrl } from '../catalogue/licence.ts'
import { toPlainText } from '../catalogue/rich-text.ts'
import type { RecordTexts } from '../events/event-texts.ts'
import type { Language } from '../links.ts'

/** The length of a recording in words. */
export function lengthText(seconds: number, lang: Language): string {
  if (seconds < 60) return m(lang, 'length.seconds', { seconds })
  const all = Math.round(seconds / 60)
  const [hours, minutes] = [Math.floor(all / 60), all % 60]
  return m(lang, hours === 0 ? 'length.minutes' : 'length.hours', { hours, minutes })
}

/** Where a recording is to be seen elsewhere: the link, the host that it connects to, and how people call it. */
export function placeElsewhere({ url, provider }: Pick<Recording, 'url' | 'provider'>) {
  const href = safeUrl(url)
  if (href === undefined) return undefined
  const { host } = new URL(href)
  return { href, host, provider: provider ?? host }
}

/** Chapters with the second at which they begin. */
export function listChapters({ chapters = [] }: Pick<Recording, 'chapters'>) {
  return chapters.map(({ at, title }) => ({ at, title, seconds: parseClock(at) }))
}

/** A recording as schema.org VideoObject, ready to stand inside a script element: `<` is written as an escape. */
export function writeVideoJsonLd(
  recording: Identified<Recording>,
  texts: RecordTexts,
  { url, file }: { readonly url: string; readonly file: string | undefined },
): string {
  const { day, seconds, languages, licence } = recording
  const elsewhere = placeElsewhere(recording)
  const chapters = listChapters(recording)
  const value = {
    '@context': 'https://schema.org',
    '@type': 'VideoObject',
    '@id': url,
    name: texts.title,
    description: toPlainText(texts.description),
    url,
    uploadDate: day,
    duration: `PT${seconds}S`,
    ...(file === undefined ? {} : { contentUrl: file }),
    ...(elsewhere === undefined ? {} : { sameAs: elsewhere.href }),
    ...(languages === undefined ? {} : { inLanguage: languages }),
    license: licenceUrl(licence) ?? licence,
    ...(chapters.length === 0
      ? {}
      : {
          hasPart: chapters.map(({ title, seconds: startOffset }) => ({ '@type': 'Clip', name: title, startOffset })),
        }),
  }
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
