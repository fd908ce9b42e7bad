// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { parseVtt } from '../../../ingest/records/media/web-vtt.ts'
import type { Cue } from '../../../ingest/records/media/web-vtt.ts'

interface SpokenFile {
  readonly language: string
  readonly text: string
}

/** What is said in a recording, as its files have it. */
export interface SpokenFiles {
  readonly captions: readonly SpokenFile[]
  readonly transcripts: readonly SpokenFile[]
}

/** What is said, to read: a written text, or the captions with their times. */
export type Transcript =
  | { readonly language: string; readonly markdown: string }
  | { readonly language: string; readonly cues: readonly Cue[] }

/** The transcript for a reader of a language: a written one before captions, in that language before the first one there is. */
export function chooseTranscript({ captions, transcripts }: SpokenFiles, lang: string): Transcript | undefined {
  const written = prefer(transcripts, lang)
  const said = prefer(captions, lang)
  if (written !== undefined && (written.language === lang || said?.language !== lang))
    return { language: written.language, markdown: written.text }
  return said === undefined ? undefined : { language: said.language, cues: joinCues(parseVtt(said.text).cues) }
}

function prefer(files: readonly SpokenFile[], lang: string): SpokenFile | undefined {
  return files.find(({ language }) => language === lang) ?? files[0]
}

/** Characters after which a paragraph of captions ends with its sentence. */
const longEnough = 240

/** Captions come in pieces of a breath: they are joined to paragraphs, each with the time of its first word and who speaks. */
function joinCues(cues: readonly Cue[]): readonly Cue[] {
  const joined: Cue[] = []
  for (const cue of cues) {
    const last = joined.at(-1)
    const isNew = last === undefined || last.speaker !== cue.speaker || isFull(last.text)
    if (isNew) joined.push(cue)
    else joined[joined.length - 1] = { ...last, to: cue.to, text: `${last.text} ${cue.text}` }
  }
  return joined
}

function isFull(text: string): boolean {
  return text.length > longEnough && /[.!?…]$/.test(text)
}
