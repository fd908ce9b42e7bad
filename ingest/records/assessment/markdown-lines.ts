// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A line of a checklist, as far as its first characters tell what it is. */
export interface MarkdownLine {
  /** From 1. */
  readonly number: number
  /** Columns before its text or mark; a tab reaches to the next multiple of four. */
  readonly indent: number
  readonly kind: 'blank' | 'heading' | 'box' | 'bullet' | 'text'
  /** Without bullet, box, heading marks and blanks around it. */
  readonly text: string
  /** What stands between the brackets of a box, trimmed. */
  readonly mark?: string
}

const bullet = /^(?:[-*+•–—]|\d{1,3}[.)])(?:\s+|(?=\[))/u
const box = /^\[(?<mark>[^\]]{0,8})\](?![(:[])\s*/u
const heading = /^#{1,6}(?:\s+|$)/u
const boldLine = /^(?:\*\*|__)(?<text>[^*_]{1,200})(?:\*\*|__):?$/u
const underline = /^(?:=+|-{2,})$/u

/**
 * The lines of a Markdown text, whatever ends them. What stands in comments and in fenced code is blank: an example of a
 * checklist is no answer.
 */
export function readMarkdownLines(text: string): readonly MarkdownLine[] {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const raw = blankFences(blankComments(plain).split('\n'))
  return raw.map((line, index) => {
    const next = raw[index + 1]?.trim() ?? ''
    const isTitle =
      line.trim() !== '' && underline.test(next) && !bullet.test(line.trim()) && !heading.test(line.trim())
    return readLine(line, index + 1, isTitle)
  })
}

function readLine(line: string, number: number, isTitle: boolean): MarkdownLine {
  const indent = measureIndent(line)
  const rest = line.replaceAll('\u00A0', ' ').trim()
  if (rest === '' || underline.test(rest)) return { number, indent, kind: 'blank', text: '' }
  if (isTitle) return { number, indent, kind: 'heading', text: rest }
  if (heading.test(rest)) {
    const title = dropClosing(rest.replace(heading, ''))
    return { number, indent, kind: 'heading', text: title }
  }
  const bold = boldLine.exec(rest)?.groups?.['text']
  if (bold !== undefined) return { number, indent, kind: 'heading', text: bold.trim() }
  const item = rest.replace(bullet, '')
  const found = box.exec(item)
  const mark = found?.groups?.['mark']
  if (found !== null && mark !== undefined)
    return { number, indent, kind: 'box', text: item.slice(found[0].length).trim(), mark: mark.trim() }
  return { number, indent, kind: item === rest ? 'text' : 'bullet', text: item.trim() }
}

/** A heading may be closed by as many hashes as it likes. */
function dropClosing(title: string): string {
  let end = title.length
  while (title[end - 1] === '#') end -= 1
  return title.slice(0, end).trimEnd()
}

/** A comment may go over many lines; the lines stay, so that numbers stay right. */
function blankComments(text: string): string {
  const parts = text.split('<!--')
  const kept = parts.slice(1).map((part) => {
    const end = part.indexOf('-->')
    const hidden = end === -1 ? part : part.slice(0, end)
    return '\n'.repeat(hidden.split('\n').length - 1) + (end === -1 ? '' : part.slice(end + 3))
  })
  return [parts[0] ?? '', ...kept].join('')
}

function blankFences(lines: readonly string[]): readonly string[] {
  let fence: string | undefined
  return lines.map((line) => {
    const mark = /^\s{0,3}(?<mark>`{3,}|~{3,})/.exec(line)?.groups?.['mark']
    if (fence === undefined && mark === undefined) return line
    if (fence === undefined) fence = mark
    else if (mark?.startsWith(fence) === true) fence = undefined
    return ''
  })
}

function measureIndent(line: string): number {
  let column = 0
  for (const character of line) {
    if (character === '\t') column += 4 - (column % 4)
    else if (character === ' ' || character === '\u00A0') column += 1
    else break
  }
  return column
}
