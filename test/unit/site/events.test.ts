// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Recording } from '../../../schemas/types.gen.ts'
import EventFacts from '../../../site/components/events/EventFacts.astro'
import EventRow from '../../../site/components/events/EventRow.astro'
import Registration from '../../../site/components/events/Registration.astro'
import Player from '../../../site/components/media/Player.astro'
import Chapters from '../../../site/components/media/Chapters.astro'
import TranscriptText from '../../../site/components/media/TranscriptText.astro'
import Superseded from '../../../site/components/updates/Superseded.astro'
import { makeEvent } from '../views/events/records.ts'

const recording: Recording = {
  title: 'Day 1',
  description: 'd',
  day: '2027-03-01',
  seconds: 3120,
  speakers: ['A role'],
  consent: true,
  url: 'https://videos.example.org/1',
  provider: 'Example videos',
  chapters: [{ at: '12:30', title: 'First <image>' }],
  licence: 'CC-BY-4.0',
}
const local: Recording = {
  ...recording,
  file: 'day-1.webm',
  captions: [{ language: 'en', kind: 'captions', file: 'day-1.en.vtt' }],
}

let container: AstroContainer
beforeAll(async () => {
  container = await AstroContainer.create()
})

describe('a recording', () => {
  test('elsewhere loads nothing, and names the host before its link is followed', async () => {
    const html = await container.renderToString(Player, { props: { recording, files: [], lang: 'en' } })
    expect(html).not.toMatch(/<(?:iframe|video|img|script)/)
    expect(html).toContain('href="https://videos.example.org/1"')
    expect(html).toContain('your browser connects to videos.example.org')
  })

  test('of this site loads nothing before it is started, and has its captions', async () => {
    const props = { recording: local, files: ['day-1.webm', 'day-1.en.vtt'], lang: 'en' }
    const html = await container.renderToString(Player, { props })
    expect(html).toMatch(/<video[^>]* preload="none"[^>]* src="\/recordings\/files\/day-1\.webm"/)
    expect(html).toMatch(/<track[^>]* src="\/recordings\/files\/day-1\.en\.vtt" srclang="en" label="English"/)
  })

  test('whose file is not there is no video', async () => {
    const html = await container.renderToString(Player, { props: { recording: local, files: [], lang: 'en' } })
    expect(html).not.toContain('<video')
  })

  test('has chapters that lead into it, also without scripts', async () => {
    const html = await container.renderToString(Chapters, { props: { recording: local, hasVideo: true, lang: 'en' } })
    expect(html).toContain('href="/recordings/files/day-1.webm#t=750"')
    expect(html).toContain('First &lt;image&gt;')
  })

  test('has what is said as text', async () => {
    const transcript = { language: 'en', cues: [{ from: 61.5, to: 63, text: 'Run <it>.' }] }
    const html = await container.renderToString(TranscriptText, { props: { transcript, video: undefined, lang: 'fr' } })
    expect(html).toContain('1:01')
    expect(html).toContain('Run &lt;it&gt;.')
    expect(html).toMatch(/<ol class="spoken cues" lang="en"/)
  })
})

describe('an event', () => {
  test('in a list is text, whatever its title holds', async () => {
    const event = makeEvent({ title: '<img src=x onerror=alert(1)>', cancelled: true })
    const html = await container.renderToString(EventRow, { props: { event, lang: 'fr' } })
    expect(html).not.toContain('<img')
    expect(html).toContain('Annulé')
    expect(html).toContain('datetime="2027-03-27T09:30+01:00"')
  })

  test('tells when, where, by whom, and where its facts are from', async () => {
    const source = { title: 'Page of others', url: 'https://example.org/source' }
    const event = makeEvent({ organisers: ['Lead'], languages: ['fr'], url: 'https://example.org/', source })
    const html = await container.renderToString(EventFacts, { props: { event, lang: 'en' } })
    for (const words of ['Time zone Europe/Paris', 'Room A, Strasbourg, France', 'French', 'Lead', 'Page of others'])
      expect(html).toContain(words)
    expect(html).toContain('href="https://example.org/source"')
    expect(html).toContain('data-zone="Europe/Paris"')
  })

  test('tells the browser until when one can register, by the deadline of its place', async () => {
    const event = makeEvent({ registration: { url: 'https://example.org/register', deadline: '2027-02-15' } })
    const html = await container.renderToString(Registration, { props: { event, lang: 'en' } })
    expect(html).toContain(`data-closes="${Date.UTC(2027, 1, 15, 23)}"`)
    expect(html).toContain('Registration closes on Monday, 15 February 2027.')
  })

  test('has no registration at an address that no link may have', async () => {
    const event = makeEvent({ registration: { url: 'https://somebody:secret@example.org/' } })
    expect(await container.renderToString(Registration, { props: { event, lang: 'en' } })).not.toContain('href')
  })
})

test('a report that is out of date says so, in English where nobody has translated it', async () => {
  const by = { text: 'The pilot is gone.', url: 'https://example.org/docs' }
  const html = await container.renderToString(Superseded, { props: { by, lang: 'fr' } })
  expect(html).toContain('Ce rapport est périmé.')
  expect(html).toMatch(/<p lang="en"[^>]*>The pilot is gone\.<\/p>/)
})
