// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

/** One line with a value. */
export interface MetricSample {
  readonly name: string
  readonly labels: ReadonlyMap<string, string>
  /** As written: a number, NaN, +Inf or -Inf. */
  readonly value: string
  /** As written: seconds in OpenMetrics, milliseconds in Prometheus. */
  readonly timestamp?: string
  readonly line: number
}

/** What `# TYPE` and `# UNIT` say of a family. */
export interface MetricFamily {
  readonly type?: string
  readonly unit?: string
}

/** A text exposition, read line by line. */
export interface Exposition {
  readonly samples: readonly MetricSample[]
  readonly families: ReadonlyMap<string, MetricFamily>
  /** Lines that are none of the format. */
  readonly wrong: readonly number[]
  /** OpenMetrics ends with `# EOF`; Prometheus has no end. */
  readonly isOpenMetrics: boolean
  /** Line after which there were too many samples. */
  readonly tooMany?: number
}

/** Most samples of one file. */
export const mostSamples = 200_000
const mostLabels = 40
const longestLine = 16_384

const declaration = /^# (HELP|TYPE|UNIT) ([A-Z_:][\w:]{0,199})(?: (.{0,2000}))?$/i
const sampleStart = /^[A-Z_:][\w:]{0,199}(?=[ \t{])/i
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$|^(?:NaN|[+-]?Inf(?:inity)?)$/i

/** True when the first line that is not blank declares a metric or is a sample with labels. */
export function isExposition(text: string): boolean {
  const first = /^\s*(\S[^\n]*)/.exec(text.slice(0, 4000))?.[1] ?? ''
  if (/^# (?:HELP|TYPE|UNIT) [A-Z_:][\w:]*(?: |$)/i.test(first)) return true
  return /^[A-Z_:][\w:]*\{[A-Z_]\w*="/i.test(first)
}

/** Reads a whole exposition: https://prometheus.io/docs/specs/om/open_metrics_spec/ and the text format of Prometheus. */
export function readExposition(text: string): Exposition {
  const samples: MetricSample[] = []
  const families = new Map<string, MetricFamily>()
  const wrong: number[] = []
  let isOpenMetrics = false
  let line = 0
  for (const written of text.split('\n')) {
    line += 1
    const content = written.trim()
    if (content === '') continue
    if (isOpenMetrics) wrong.push(line)
    else if (content === '# EOF') isOpenMetrics = true
    else if (content.startsWith('#')) declare(content, families)
    else {
      const sample = content.length > longestLine ? undefined : readSample(content, line)
      if (sample === undefined) wrong.push(line)
      else samples.push(sample)
    }
    if (samples.length > mostSamples) return { samples: [], families, wrong, isOpenMetrics, tooMany: line }
  }
  return { samples, families, wrong, isOpenMetrics }
}

function declare(content: string, families: Map<string, MetricFamily>): void {
  const [, keyword, name, rest] = declaration.exec(content) ?? []
  if (keyword === undefined || name === undefined || rest === undefined) return
  const known = families.get(name) ?? {}
  if (keyword.toUpperCase() === 'TYPE') families.set(name, { ...known, type: rest.trim() })
  if (keyword.toUpperCase() === 'UNIT') families.set(name, { ...known, unit: rest.trim() })
}

function readSample(content: string, line: number): MetricSample | undefined {
  const name = sampleStart.exec(content)?.[0]
  if (name === undefined) return undefined
  const labels = new Map<string, string>()
  const end = content.charAt(name.length) === '{' ? readLabels(content, name.length + 1, labels) : name.length
  if (end === undefined) return undefined
  // An exemplar follows behind ` # `: one observation of many, which nobody asked for.
  const [value = '', timestamp, more] = (content.slice(end).split(' # ', 1)[0] ?? '').trim().split(/[ \t]+/)
  if (!number.test(value) || more !== undefined) return undefined
  if (timestamp === undefined) return { name, labels, value, line }
  return number.test(timestamp) ? { name, labels, value, timestamp, line } : undefined
}

/** Reads labels from behind the brace; offset behind the closing one, or undefined when they are broken. */
function readLabels(content: string, start: number, labels: Map<string, string>): number | undefined {
  let at = start
  while (labels.size <= mostLabels) {
    while (content.charAt(at) === ',' || content.charAt(at) === ' ') at += 1
    if (content.charAt(at) === '}') return at + 1
    const equals = content.indexOf('="', at)
    const name = equals < 0 ? '' : content.slice(at, equals).trim()
    const end = equals < 0 ? undefined : findQuote(content, equals + 2)
    if (end === undefined || !/^[A-Z_]\w{0,99}$/i.test(name) || labels.has(name)) return undefined
    labels.set(name, unescape(content.slice(equals + 2, end)))
    at = end + 1
  }
  return undefined
}

/** Offset of the quotation mark that ends a label value. */
function findQuote(content: string, start: number): number | undefined {
  for (let at = start; at < content.length; at += 1) {
    const character = content.charAt(at)
    if (character === '"') return at
    if (character === '\\') at += 1
  }
  return undefined
}

function unescape(text: string): string {
  return text.includes('\\') ? text.replaceAll(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark)) : text
}
