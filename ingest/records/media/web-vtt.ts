// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** WebVTT: what is said in a recording, with times. The text is what people read; how it is placed on the picture is left to players. */

/** Words that are shown for some time. Times are seconds. */
export interface Cue {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Who speaks, where the file says so. */
  readonly speaker?: string
}

/** What is wrong in a line; lines and columns count from 1. */
export interface VttFault {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** The cues of a file, and what is wrong in it. */
export interface ReadVtt {
  readonly cues: readonly Cue[]
  readonly faults: readonly VttFault[]
}

interface Block {
  /** Line of the first of its lines. */
  readonly line: number
  readonly lines: readonly string[]
}

const timing = /^([\d:.]{1,13})[ \t]+-->[ \t]+([\d:.]{1,13})(?:[ \t]|$)/
const time = /^(?:(\d{2,4}):)?([0-5]\d):([0-5]\d\.\d{3})$/

/** Reads a WebVTT file. */
export function parseVtt(text: string): ReadVtt {
  const [head, ...blocks] = splitBlocks(text.replace(/^\uFEFF/, ''))
  if (head === undefined || head.line !== 1 || !/^WEBVTT(?:[ \t]|$)/.test(head.lines[0] ?? ''))
    return { cues: [], faults: [{ line: 1, column: 1, message: 'A WebVTT file begins with the line WEBVTT.' }] }
  const cues: Cue[] = []
  const faults: VttFault[] = []
  const first = head.lines.findIndex((line) => line.includes('-->'))
  if (first > 0) faults.push({ line: first + 1, column: 1, message: 'An empty line is missing after WEBVTT.' })
  for (const block of blocks.filter(({ lines }) => !/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(lines[0] ?? ''))) {
    const read = readCue(block, cues.at(-1)?.from ?? 0)
    if ('fault' in read) faults.push(read.fault)
    else cues.push(read.cue)
  }
  if (cues.length === 0 && faults.length === 0) faults.push({ line: 1, column: 1, message: 'The file has no cues.' })
  return { cues, faults }
}

/** Lines between empty lines. */
function splitBlocks(text: string): readonly Block[] {
  const blocks: { line: number; lines: string[] }[] = []
  let isOpen = false
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line === '') isOpen = false
    else if (isOpen) blocks.at(-1)?.lines.push(line)
    else {
      blocks.push({ line: index + 1, lines: [line] })
      isOpen = true
    }
  }
  return blocks
}

function readCue({ line, lines }: Block, earliest: number): { cue: Cue } | { fault: VttFault } {
  const at = lines.slice(0, 2).findIndex((one) => one.includes('-->'))
  if (at === -1)
    return { fault: { line, column: 1, message: 'A line with times, such as 00:01.000 --> 00:04.000, is missing.' } }
  const written = lines[at] ?? ''
  const found = timing.exec(written)
  const [from, to] = [parseTime(found?.[1]), parseTime(found?.[2])]
  const fault = (column: number, message: string) => ({ fault: { line: line + at, column, message } })
  if (from === undefined) return fault(1, 'The time before --> is none, such as 00:01.000 or 01:00:01.000.')
  const second = written.indexOf('-->') + 5
  if (to === undefined) return fault(second, 'The time after --> is none, such as 00:04.000 or 01:00:04.000.')
  if (to <= from) return fault(second, 'The cue ends before it begins.')
  if (from < earliest) return fault(1, 'The cue begins before the one above it.')
  const { text, speaker } = readWords(lines.slice(at + 1))
  return text === ''
    ? fault(1, 'The cue has no words.')
    : { cue: { from, to, text, ...(speaker === undefined ? {} : { speaker }) } }
}

function parseTime(text: string | undefined): number | undefined {
  const parts = time.exec(text ?? '')
  return parts === null ? undefined : Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3])
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00A0', lrm: '', rlm: '' }

const voice = /<v(?:\.[^\s<>]{1,40})?[ \t]([^<>]{1,80})>/

/** The words of a cue and who says the first of them; other marks are left out. */
function readWords(lines: readonly string[]): { readonly text: string; readonly speaker: string | undefined } {
  const written = lines.join(' ')
  const text = written
    .replaceAll(/<[^<>]{0,200}>/g, '')
    .replaceAll(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (whole, name: string) => entities[name] ?? whole)
  return { text: text.trim(), speaker: voice.exec(written)?.[1]?.trim() }
}
