// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Words of recordings and slides, in English. */
export const mediaEn = {
  title: 'Recordings and slides',
  description: 'Recorded sessions of {name} with chapters, captions and transcripts, and the slides that were shown.',
  lead: 'Sessions to watch later, with what was said to read and search.',
  'recordings.title': 'Recordings',
  'recordings.empty': 'No session has been recorded yet.',
  'recordings.empty.text':
    'Recorded hands-on sessions and workshops will be listed here, each with chapters, captions and a transcript. They are published once everybody in them has agreed.',
  'recordings.empty.guide': 'How to add a recording',
  'slides.title': 'Slides',
  'slides.empty': 'No slides have been entered yet.',
  'slides.alternative': 'The same as text',
  'slides.pages': '{count} slides',
  'slides.pages.one': '1 slide',
  'slides.by': 'By {names}',
  'slides.day': 'Shown on {day}',
  'slides.event': 'Shown at',
  'slides.hash': 'SHA-256 of the file',
  'facts.day': 'Recorded',
  'facts.length': 'Length',
  'facts.speakers': 'Speakers',
  'facts.languages': 'Spoken in',
  'facts.captions': 'Captions',
  'facts.licence': 'Licence',
  'facts.provider': 'At',
  'length.minutes': '{minutes} min',
  'length.hours': '{hours} h {minutes} min',
  'length.seconds': '{seconds} s',
  'watch.title': 'Watch',
  'watch.local': 'The video is on this site. Nothing is loaded before you start it.',
  'watch.none': 'Your browser plays no video here.',
  'watch.download': 'Download the video',
  'watch.elsewhere': 'Watch it at {provider}',
  'watch.elsewhere.text':
    'Nothing is loaded from {host} on this page. When you follow the link, your browser connects to {host}, which then sees your network address and may set cookies of its own.',
  'chapters.title': 'Chapters',
  'transcript.title': 'Transcript',
  'transcript.search': 'Search in the transcript',
  'transcript.found': '{count} places',
  'transcript.found.one': '1 place',
  'transcript.found.none': 'Nothing found',
  'transcript.none': 'There is no transcript of this recording yet.',
  'goes.title': 'Goes with',
} as const

export type MediaKey = keyof typeof mediaEn
