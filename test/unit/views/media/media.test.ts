// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { Identified } from '../../../../ingest/records/site-collections.ts'
import type { Recording } from '../../../../schemas/types.gen.ts'
import { mediaEn } from '../../../../site/i18n/media.en.ts'
import { mediaFr } from '../../../../site/i18n/media.fr.ts'
import { updatesEn } from '../../../../site/i18n/updates.en.ts'
import { updatesFr } from '../../../../site/i18n/updates.fr.ts'
import { recordTexts } from '../../../../site/views/events/event-texts.ts'
import { languageName } from '../../../../site/views/events/language-name.ts'
import { lengthText, placeElsewhere, writeVideoJsonLd } from '../../../../site/views/media/recording-view.ts'
import { sizeText } from '../../../../site/views/media/size-text.ts'
import { chooseTranscript } from '../../../../site/views/media/transcript.ts'

const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()

test('French texts about recordings, slides, news and reports have the same slots as the English ones', () => {
  const french: Readonly<Record<string, string>> = { ...mediaFr, ...updatesFr }
  for (const [key, text] of Object.entries({ ...mediaEn, ...updatesEn }))
    expect(slots(french[key] ?? ''), key).toEqual(slots(text))
})

const recording: Identified<Recording> = {
  id: 'day-1',
  title: 'Day 1 </script>',
  description: 'How an **image** is built.',
  day: '2027-03-01',
  seconds: 3120,
  speakers: ['Technical referent'],
  consent: true,
  url: 'https://videos.example.org/1',
  chapters: [{ at: '12:30', title: 'First image' }],
  licence: 'CC-BY-4.0',
}

describe('a recording', () => {
  test('elsewhere is told with the host that a reader connects to', () => {
    expect(placeElsewhere(recording)).toEqual({
      href: 'https://videos.example.org/1',
      host: 'videos.example.org',
      provider: 'videos.example.org',
    })
    expect(placeElsewhere({ url: 'https://somebody@example.org/' })).toBeUndefined()
  })

  test('has its length in words', () => {
    expect([45, 3120, 3720].map((seconds) => lengthText(seconds, 'en'))).toEqual(['45 s', '52 min', '1 h 2 min'])
  })

  test('is told to search engines with its chapters and without an end of the script', () => {
    const text = writeVideoJsonLd(recording, recordTexts(recording, 'en'), {
      url: 'https://example.org/r/',
      file: undefined,
    })
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toMatchObject({
      '@type': 'VideoObject',
      duration: 'PT3120S',
      license: 'https://spdx.org/licenses/CC-BY-4.0',
      hasPart: [{ '@type': 'Clip', name: 'First image', startOffset: 750 }],
    })
  })
})

describe('a transcript', () => {
  const vtt = `WEBVTT\n\n00:01.000 --> 00:02.000\n${'A long sentence. '.repeat(20)}\n\n00:03.000 --> 00:04.000\nThe next one.\n\n00:05.000 --> 00:06.000\nAnd more.\n`
  const captions = [{ language: 'en', text: vtt }]

  test('is the written one before captions', () => {
    const transcripts = [{ language: 'en', text: '# Said' }]
    expect(chooseTranscript({ captions, transcripts }, 'en')).toEqual({ language: 'en', markdown: '# Said' })
  })

  test('is that of the language of the reader before that of another', () => {
    const french = { language: 'fr', text: 'WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour.\n' }
    const transcripts = [{ language: 'en', text: 'Said' }]
    expect(chooseTranscript({ captions: [...captions, french], transcripts }, 'fr')).toMatchObject({ language: 'fr' })
    expect(chooseTranscript({ captions, transcripts }, 'fr')).toMatchObject({ language: 'en', markdown: 'Said' })
  })

  test('joins captions to paragraphs that end with a sentence', () => {
    const chosen = chooseTranscript({ captions, transcripts: [] }, 'en')
    const cues = chosen !== undefined && 'cues' in chosen ? chosen.cues : []
    expect(cues.map(({ from, to, text }) => [from, to, text.slice(-13)])).toEqual([
      [1, 2, 'ong sentence.'],
      [3, 6, 'ne. And more.'],
    ])
  })

  test('begins a paragraph when somebody else speaks', () => {
    const talk =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>One.\n\n00:03.000 --> 00:04.000\n<v A>Two.\n\n00:05.000 --> 00:06.000\n<v B>Three.\n'
    expect(chooseTranscript({ captions: [{ language: 'en', text: talk }], transcripts: [] }, 'en')).toMatchObject({
      cues: [
        { speaker: 'A', text: 'One. Two.' },
        { speaker: 'B', text: 'Three.' },
      ],
    })
  })

  test('is missing where nobody has written anything', () => {
    expect(chooseTranscript({ captions: [], transcripts: [] }, 'en')).toBeUndefined()
  })
})

test('sizes and languages are told in the words of the reader', () => {
  expect([sizeText(1_840_000, 'en'), sizeText(900, 'en')].map((text) => text.replaceAll(/\s/g, ' '))).toEqual([
    '1.8 MB',
    '900 byte',
  ])
  expect(languageName('en', 'fr')).toBe('Anglais')
})
