// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// How well and how fast changes are found. By hand, on series that people annotated, in the layout of
// https://github.com/alan-turing-institute/TCPD (annotations.json and <series>/<series>.json):
//   TCPD=path/to/datasets npm run bench -- changes
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findChanges } from '../../ingest/records/changes/find-changes.ts'
import { average, scoreChanges } from './annotation-scores.ts'
import type { Marks, Scores } from './annotation-scores.ts'
import type { BenchRow } from './bench-row.ts'
import { makeNoise, nameNoise } from './noise.ts'
import { createRandom } from './random.ts'

/** Scores on annotated series where there are any, made-up steps and noise, and the time of 10,000 series. */
export function benchChanges(command: string): Promise<readonly BenchRow[]> {
  const folder = process.env['TCPD']
  const annotated = folder === undefined ? [] : scoreAnnotated(folder, command)
  return Promise.resolve([...annotated, ...benchNoise(command), benchSpeed(command)])
}

interface Scored {
  readonly name: string
  readonly own: Scores
  /** Scores of saying that nothing ever changes: what any detector has to beat. */
  readonly empty: Scores
}

function scoreAnnotated(folder: string, command: string): readonly BenchRow[] {
  const annotations = readJson(join(folder, 'annotations.json')) as Record<string, Record<string, number[]>>
  const all = Object.entries(annotations).flatMap(([name, marks]) => scoreSeries(folder, name, Object.values(marks)))
  const control = all.filter(({ name }) => name.startsWith('quality_control_'))
  const others = all.filter(({ name }) => !name.startsWith('quality_control_'))
  return [
    ...describeScores('series that people annotated', all, { command, targets: ['over 0.75', 'over 0.70'] }),
    ...describeScores('of them, from economy and nature', others, { command, targets: [] }),
    ...describeScores('of them, quality control', control, { command, targets: ['at least 0.95', 'at least 0.92'] }),
  ]
}

function scoreSeries(folder: string, name: string, marks: Marks): readonly Scored[] {
  const file = join(folder, name, `${name}.json`)
  if (!existsSync(file)) return []
  const { series } = readJson(file) as { series: { raw: (number | null)[] }[] }
  const values = series[0]?.raw ?? []
  const found = findChanges(values, 'lower').changes.map(({ index }) => index)
  const { length } = values
  return [{ name, own: scoreChanges(length, found, marks), empty: scoreChanges(length, [], marks) }]
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

interface ScorePlan {
  readonly command: string
  readonly targets: readonly string[]
}

function describeScores(what: string, scored: readonly Scored[], { command, targets }: ScorePlan): readonly BenchRow[] {
  return (['f1', 'cover'] as const).map((score, index) => {
    const own = scored.map((one) => one.own[score])
    const empty = average(scored.map((one) => one.empty[score])).toFixed(2)
    const [low, high] = bootstrap(own)
    const name = score === 'f1' ? 'F1 with a margin of 5' : 'covering'
    const target = targets[index]
    return {
      id: `changes-${score}-${what}`,
      title: `Changes found in ${String(scored.length)} ${what}: ${name}; ${empty} for saying nothing; 95 % interval over series ${low} to ${high}`,
      value: average(own),
      unit: '',
      ...(target === undefined ? {} : { target }),
      command,
    }
  })
}

/** Where the mean of series lies in 95 of 100 draws of as many series. */
function bootstrap(values: readonly number[]): readonly [string, string] {
  const random = createRandom(1)
  const draw = () => average(values.map(() => values[Math.floor(random() * values.length)] ?? 0))
  const means = Array.from({ length: 2000 }, draw).sort((a, b) => a - b)
  return [(means[50] ?? 0).toFixed(2), (means[1949] ?? 0).toFixed(2)]
}

const rounds = 2000

function benchNoise(command: string): readonly BenchRow[] {
  return (['normal', 'heavy'] as const).flatMap((kind) => {
    const random = createRandom(kind === 'normal' ? 3 : 4)
    let found = 0
    let alarms = 0
    for (let round = 0; round < rounds; round += 1) {
      const place = 20 + Math.floor(random() * 75)
      const values = makeNoise(kind, 100, random)
      alarms += findChanges(values, 'lower').changes.length
      const stepped = values.map((value, index) => (index < place ? value : value + 3))
      const { changes } = findChanges(stepped, 'lower')
      if (changes.some(({ index }) => Math.abs(index - place) <= 5)) found += 1
    }
    const words = nameNoise(kind)
    const steps = { id: `changes-steps-${kind}`, title: `Steps of 3 noise units found within five points, ${words}` }
    const calm = { id: `changes-alarms-${kind}`, title: `False alarms in 100 points of ${words}` }
    return [
      { ...steps, value: (100 * found) / rounds, unit: '%', target: 'at least 95 %', command },
      { ...calm, value: alarms / rounds, unit: '', target: 'under 0.05', command },
    ]
  })
}

function benchSpeed(command: string): BenchRow {
  const random = createRandom(5)
  const series = Array.from({ length: 10_000 }, () => makeNoise('normal', 500, random))
  const start = process.cpuUsage()
  for (const values of series) findChanges(values, 'lower')
  const { user, system } = process.cpuUsage(start)
  const title = 'Changes looked for in 10,000 series of 500 points, CPU time'
  return { id: 'changes-speed', title, value: (user + system) / 1e6, unit: 's', target: 'under 10 s', command }
}
