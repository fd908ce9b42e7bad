// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from './random.ts'

const words =
  'solver mesh node rank kernel memory bandwidth latency scaling queue module compiler driver vector matrix sparse dense field boundary element order error time step graph tree cache thread process message reduce gather halo domain partition run report metric trend'.split(
    ' ',
  )
const sectionSize = 50

/** Writes Markdown pages of about 700 words, 50 to a section, as training material has them. Made up: for measuring only. */
export function makePages(folder: string, count: number, seed: number): void {
  for (let index = 0; index < count; index += 1) {
    const section = join(folder, `section-${String(Math.floor(index / sectionSize) + 1).padStart(3, '0')}`)
    mkdirSync(section, { recursive: true })
    writeFileSync(
      join(section, `page-${String(index + 1).padStart(5, '0')}.md`),
      makePage(index, createRandom(seed + index)),
    )
  }
}

function makePage(index: number, random: () => number): string {
  const sections = Array.from({ length: 5 }, (_, part) => `## Part ${String(part + 1)}\n\n${makeText(random, 130)}\n`)
  const rows = Array.from({ length: 6 }, () => `| ${pick(random)} | ${String(Math.floor(random() * 1000))} |`)
  return [
    `---\ntitle: Page ${String(index + 1)} on ${pick(random)} and ${pick(random)}\n---\n`,
    ...sections,
    `\`\`\`sh\n./${pick(random)} --${pick(random)} ${String(Math.floor(random() * 100))}\n\`\`\`\n`,
    `| name | value |\n| --- | --- |\n${rows.join('\n')}\n`,
  ].join('\n')
}

/** Words of no meaning, a full stop after each twentieth. */
export function makeText(random: () => number, length: number): string {
  return Array.from({ length }, (_, index) => (index % 20 === 19 ? `${pick(random)}.` : pick(random))).join(' ')
}

function pick(random: () => number): string {
  return words[Math.floor(random() * words.length)] ?? 'word'
}

/** Writes a catalogue of projects, the first of which have results. */
export function makeProjects(file: string, count: number, seed: number): void {
  const random = createRandom(seed)
  const entries = Array.from({ length: count }, (_, index) => {
    const id = projectId(index)
    return `- id: ${id}\n  name: Project ${String(index + 1)}\n  description: ${makeText(random, 25)}\n  repository: https://example.org/${id}\n`
  })
  writeFileSync(file, entries.join(''))
}

function projectId(index: number): string {
  return `project-${String(index + 1).padStart(4, '0')}`
}

const projectsWithRuns = 100
const metrics = ['elapsed', 'memory-footprint', 'assembly', 'solve', 'export'] as const

/** Writes KPI runs: 100 projects of 10 series each (2 sizes, 5 metrics), a run a day. */
export function makeRuns(folder: string, count: number, seed: number): void {
  for (let index = 0; index < count; index += 1) {
    const project = index % projectsWithRuns
    const day = Math.floor(index / projectsWithRuns)
    const random = createRandom(seed * 7919 + index)
    const inside = join(folder, projectId(project))
    mkdirSync(inside, { recursive: true })
    writeFileSync(
      join(inside, `run-${String(day).padStart(4, '0')}.json`),
      JSON.stringify(makeRun(project, day, random)),
    )
  }
}

function makeRun(project: number, day: number, random: () => number): object {
  return {
    format: 'kpi-run',
    version: '1.0',
    project: projectId(project),
    session: `run-${String(day)}`,
    benchmark: 'made-up',
    system: 'example',
    startedAt: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(),
    cases: [64, 128].map((tasks) => ({
      tasks,
      measures: metrics.map((metric, index) => ({
        metric,
        value: Number(((index + 1) * 10 * (0.98 + 0.04 * random())).toFixed(5)),
        unit: metric === 'memory-footprint' ? 'MBy' : 's',
      })),
    })),
  }
}
