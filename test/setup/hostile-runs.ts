// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

/** Runs of the first series: enough for a change of level to be found. */
const many = 40
const places = ['benchmark', 'useCase', 'system', 'partition', 'environment', 'metric', 'parameter'] as const

/** The day from which the first series has another level. */
export const changeDay = dayOf(many / 2)

/** What results are named by: names, and long texts for values of parameters. */
export interface RunTexts {
  readonly names: readonly string[]
  readonly values: readonly string[]
}

/** Benchmark results as files: every name is one of something in some of them, and every value is one of a parameter. */
export function listRuns(texts: RunTexts): readonly (readonly [file: string, content: unknown])[] {
  const count = Math.ceil(texts.names.length / places.length)
  return Array.from({ length: count }, (_, series) => series).flatMap((series) =>
    Array.from({ length: series === 0 ? many : 2 }, (_unused, index) => {
      const file = `artefacts/${String(series)}-${String(index)}.json`
      return [file, makeRun(texts, series, index)] as const
    }),
  )
}

function makeRun({ names, values }: RunTexts, series: number, index: number): object {
  const pick = (place: (typeof places)[number]) =>
    names[(series * places.length + places.indexOf(place)) % names.length] ?? 'a'
  // A few names mean something to JavaScript: as keys they are refused when the file is read.
  const parameter = `${pick('parameter').slice(0, 98).toWellFormed()}_`
  const value = (index < many / 2 ? 10 : 20) + (index % 3) / 10
  const parameters = Object.fromEntries(values.slice(0, 45).map((text, at) => [`p${String(at)}`, text]))
  const measure = { metric: pick('metric'), unit: pick('environment').slice(0, 32).toWellFormed() }
  return {
    ...{ format: 'kpi-run', version: '1.0', project: 'hostile-0', session: `${pick('useCase')} ${String(index)}` },
    ...{ benchmark: pick('benchmark'), useCase: pick('useCase'), system: pick('system') },
    ...{ partition: pick('partition'), environment: pick('environment'), url: 'https://hostile.invalid/"><b>' },
    startedAt: `${dayOf(index)}T08:00:00Z`,
    commit: 'abcdef0123456789',
    cases: [
      {
        parameters: { [parameter]: pick('system'), ...(series === 1 ? parameters : {}) },
        ...{ nodes: 1, tasks: 1, status: 'pass', jobId: pick('parameter') },
        measures: [
          series % 3 === 2 && index === 0
            ? { ...measure, value: null, gap: pick('benchmark') }
            : { ...measure, value, reference: 15 },
        ],
      },
    ],
  }
}

function dayOf(index: number): string {
  return new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)
}
