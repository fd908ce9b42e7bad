// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { validateRecord } from '../../ingest/documents/validate.ts'
import type { SchemaName } from '../../ingest/documents/validate.ts'
import type { Project } from '../../schemas/types.gen.ts'
import { listContent } from './hostile-content.ts'
import { listEventContent } from './hostile-events.ts'
import { listRuns } from './hostile-runs.ts'
import { naughtyStrings, ownAddresses, ownStrings, testAddresses, writeAscii } from './hostile-strings.ts'

/** An instance full of hostile texts, and what of them its pages must show. */
export interface HostileInstance {
  readonly projects: readonly Project[]
  /** Files by their path from the root. */
  readonly files: ReadonlyMap<string, unknown>
}

/** Values of a list field of a project. */
const most = 20
const strings = [...ownStrings, ...naughtyStrings].filter((text) => text.isWellFormed())
const addresses = [...ownAddresses, ...testAddresses].filter((text) => text.isWellFormed())

/** Every text in every list field of some project, as far as its schema takes it, and all over the other files. */
export function makeHostileInstance(): HostileInstance {
  const projects = listProjects()
  const packs = [...ownStrings, ...packTexts(naughtyStrings, 190)]
  const names = keep('kpi-run', packs, (benchmark) => ({ ...run, benchmark }))
  const texts = { packs, names, addresses: keep('project', addresses, (text) => ({ homepage: text })) }
  const files = new Map<string, unknown>([
    ['content/projects.yml', projects],
    ...listContent(texts),
    ...listEventContent(texts),
    ...listRuns({
      names: keep('kpi-run', ownStrings, (benchmark) => ({ ...run, benchmark })),
      values: packTexts(naughtyStrings, 490),
    }),
  ])
  return { projects, files }
}

/** Writes the files; JSON in ASCII is YAML, too. */
export function writeInstance(folder: string, { files }: HostileInstance): void {
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), typeof content === 'string' ? content : `${writeAscii(content)}\n`)
  }
}

function listProjects(): readonly Project[] {
  const words = keep('project', strings, (text) => ({ topics: [text] }))
  const names = keep('project', ownStrings, (name) => ({ name }))
  const packages = keep('project', strings, (text) => ({ packages: { spack: [text] } }))
  const urls = keep('project', addresses, (text) => ({ documentation: [text] }))
  const titles = keep('project', strings, (title) => ({ publications: [{ title }] }))
  const descriptions = packTexts(strings, 3900, '\n\n')
  const count = Math.max(...[words, urls, names].map(({ length }) => Math.ceil(length / most)), descriptions.length)
  return Array.from({ length: Math.max(count, Math.ceil(names.length / 2)) }, (_, index) => {
    const at = { index, count }
    return {
      id: `hostile-${String(index)}`,
      name:
        names
          .slice(index * 2, index * 2 + 2)
          .join(' ')
          .slice(0, 120) || `Hostile ${String(index)}`,
      description: descriptions[index % descriptions.length] ?? 'Hostile.',
      topics: share(words, at),
      languages: share(words, at),
      parallelism: share(words, at),
      institutions: share(words, at),
      work_packages: share(words, at),
      license: words[index] ?? 'MIT',
      packages: { spack: share(packages, at) },
      documentation: share(urls, at),
      repository: share(urls, at),
      discussion: share(urls, at),
      spack_package: share(urls, at),
      homepage: urls[index] ?? 'https://example.org/',
      contacts: share(words, at)
        .slice(0, 10)
        .map((role, place) => ({ role, url: urls[(index + place) % urls.length] ?? 'https://example.org/' })),
      publications: share(titles, at).map((title, place) => ({
        title,
        url: urls[(index + place) % urls.length] ?? 'https://example.org/',
      })),
    }
  })
}

const run = {
  ...{ format: 'kpi-run', version: '1.0', benchmark: 'a', system: 'a', startedAt: '2026-01-01T00:00:00Z' },
  cases: [{ measures: [] }],
}

/** The texts that a schema takes in a place. */
function keep(schema: SchemaName, texts: readonly string[], place: (text: string) => object): readonly string[] {
  return texts.filter((text) => {
    const base = schema === 'project' ? { name: 'a', description: 'a' } : {}
    return 'record' in validateRecord(schema, { ...base, ...place(text) }, 'hostile.yml', () => undefined)
  })
}

/** The part of a list that one project of several gets; none is left out. */
function share(texts: readonly string[], { index, count }: { index: number; count: number }): string[] {
  const size = Math.min(most, Math.ceil(texts.length / count))
  const start = (index * size) % Math.max(1, texts.length)
  return [...new Set(texts.slice(start, start + size))]
}

/** Joins texts to as few as possible of a length. */
function packTexts(texts: readonly string[], length: number, glue = ' '): readonly string[] {
  const packs: string[] = []
  let pack = ''
  for (const text of texts.map((one) => one.slice(0, length).toWellFormed())) {
    const longer = pack === '' ? text : `${pack}${glue}${text}`
    if (longer.length > length) packs.push(pack)
    pack = longer.length > length ? text : longer
  }
  return pack === '' ? packs : [...packs, pack]
}
