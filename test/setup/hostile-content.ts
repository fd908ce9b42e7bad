// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { listLearning } from './hostile-learning.ts'
import { changeDay } from './hostile-runs.ts'

/** What to fill files with. */
export interface HostileTexts {
  /** Texts of at most 190 characters. */
  readonly packs: readonly string[]
  /** Those of them that a benchmark may be called. */
  readonly names: readonly string[]
  readonly addresses: readonly string[]
}

/** Every other file that people or servers of others write in an instance, by its path. */
export function listContent({
  packs,
  names,
  addresses,
}: HostileTexts): readonly (readonly [file: string, content: unknown])[] {
  const text = (index: number, length = 190) => (packs[index % packs.length] ?? 'a').slice(0, length).toWellFormed()
  const name = (index: number) => names[index % names.length] ?? 'a'
  // A few names mean something to JavaScript: as keys they are refused when the file is read.
  const word = (index: number) => `${text(index, 80).replaceAll(/\s/g, '_')}_`
  const url = (index: number) => addresses[index % addresses.length] ?? 'https://example.org/'
  const list = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index))
  const at = '2026-03-01T00:00:00Z'
  return [
    [
      'portal.config.yml',
      {
        programme: { name: text(0, 120), shortName: text(3, 40), description: text(1), funding: text(2) },
        site: { url: 'https://example.org', base: '/portal/', languages: ['en'] },
        workPackages: list(20, (index) => ({ id: `W${String(index)}`, title: text(index) })),
        levels: list(10, (index) => ({ id: `level-${String(index)}`, title: text(index) })),
        sources: [{ id: 'artefacts', path: 'artefacts' }],
        packageRepositories: [
          { id: 'spack', title: text(3, 80), type: 'spack-package', url: 'https://example.org/{name}.json' },
        ].map((one) => ({
          ...one,
          page: 'https://example.org/{name}',
          install: list(5, (index) => `${text(index)}{name}{version}`),
        })),
        outsideProjects: [{ id: 'outside', name: text(4, 120), url: url(4), note: text(5) }],
        history: { folder: 'history', engine: 'duckdb' },
        links: { repository: 'https://git.example.org/a', branch: 'main', issues: 'https://git.example.org/a/issues' },
      },
    ],
    [
      'content/glossary.yml',
      {
        terms: [
          // One that stands in tutorials, where it is explained.
          { id: 'word', term: 'Word', definition: text(0), category: 'portal' },
          ...list(packs.length, (index) => ({
            ...{ id: `term-${String(index)}`, term: `${text(index, 70)} ${String(index)}`, definition: text(index) },
            ...{ category: 'portal', synonyms: [text(index + 1, 80)], acronym: text(index, 20), source: url(index) },
          })),
        ],
      },
    ],
    [
      'content/metrics.yml',
      {
        metrics: list(10, (index) => ({
          ...{ id: `metric-${String(index)}`, label: text(index, 120), description: text(index), direction: 'lower' },
          ...{ family: 'performance', aliases: [name(index * 7 + 5)], main: index < 3, source: text(index) },
        })),
      },
    ],
    [
      'content/changes.yml',
      {
        changes: [
          { project: 'hostile-0', from: changeDay, to: '2026-12-31', as: 'expected', reason: text(0), url: url(0) },
        ],
      },
    ],
    [
      'content/benchmarks.yml',
      {
        benchmarks: list(10, (index) => ({
          ...{ project: 'hostile-0', benchmark: name(index * 7), useCase: name(index * 7 + 1), scaling: 'strong' },
          ...{ command: `${text(index)}\n${text(index + 1)}`, note: text(index), source: url(index) },
          environment: { url: url(index), revision: 'abcdef0123456789' },
          references: [{ metric: name(index * 7 + 5), value: 1, unit: text(index, 60), system: name(index * 7 + 2) }],
        })),
        systems: [
          {
            ...{ system: name(2), source: url(1) },
            ...{ peakFlops: { value: 1, unit: 'TFLOP/s' }, peakBandwidth: { value: 400, unit: 'GBy/s' } },
          },
        ],
      },
    ],
    [
      'content/kpis.yml',
      {
        kpis: list(20, (index) => ({
          ...{ id: `kpi-${String(index)}`, name: text(index, 120), definition: text(index), unit: text(index, 40) },
          ...{
            target: { text: text(index) },
            owner: text(index, 120),
            reference: text(index, 120),
            source: url(index),
          },
          values: [
            {
              ...{ quarter: '2026-Q1', value: index % 2 === 0 ? 1 : null, note: text(index) },
              ...(index % 2 === 0 ? {} : { reason: text(index) }),
              evidence: { text: text(index), url: url(index) },
            },
          ],
        })),
      },
    ],
    [
      'content/reports/2026-q1.md',
      `---\n${JSON.stringify({ title: text(0, 160), decisions: list(20, text), approval: text(3) })}\n---\n\n${list(packs.length, text).join('\n\n').replaceAll('\0', '')}\n`,
    ],
    [
      'content/guidelines.yml',
      {
        community: [{ name: text(3, 80), address: url(3) }],
        guidelines: list(2, (guideline) => ({
          ...{ id: `guideline-${String(guideline)}`, title: text(guideline, 80), requirement: text(guideline) },
          why: text(guideline + 1),
          criteria: list(10, (index) => ({
            ...{ id: `criterion-${String(index)}`, text: text(guideline * 10 + index), how: text(index) },
            ...{
              tutorial: url(index),
              examples: list(5, (example) => url(index * 5 + example)),
              wordings: [`${text(index)} ${String(index)}`],
            },
          })),
        })),
      },
    ],
    [
      'content/assessments/hostile-0.yml',
      {
        ...{ project: 'hostile-0', as_of: '2026-01-01', source: { repository: url(0), path: text(0) } },
        criteria: list(20, (index) => ({
          id: `guideline-${String(Math.floor(index / 10))}/criterion-${String(index % 10)}`,
          claim: 'met',
          evidence: list(10, (piece) => ({ text: text(index * 10 + piece), urls: [url(index * 10 + piece)] })),
        })),
      },
    ],
    [
      'content/reviews/hostile-0.yml',
      {
        ...{ project: 'hostile-0', reviewed_at: '2026-01-02', by: text(0, 120), version: text(1, 80), url: url(0) },
        criteria: list(20, (index) => ({
          id: `guideline-${String(Math.floor(index / 10))}/criterion-${String(index % 10)}`,
          ...{ verdict: index % 2 === 0 ? 'met' : 'not-met', note: text(index), url: url(index) },
        })),
      },
    ],
    [
      'content/stacks.yml',
      {
        stacks: [
          {
            ...{ id: 'stack', title: text(0, 120), note: text(1), columns: ['spack'] },
            groups: list(10, (index) => ({
              title: text(index, 120),
              items: list(5, (item) => ({
                name: text(index * 5 + item, 120),
                packages: { spack: word(index * 5 + item) },
              })),
            })),
            published: [
              {
                ...{ date: '2026-01-01', title: text(0), url: url(0), columns: [text(1, 40)] },
                groups: [
                  {
                    title: text(2, 120),
                    rows: list(20, (index) => ({ name: text(index, 120), cells: [text(index + 1, 80)] })),
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
    [
      'content/images.yml',
      {
        tagScheme: { parts: ['name', 'version'], example: text(0, 128) },
        images: list(20, (index) => ({
          ...{ id: `image-${String(index)}`, name: text(index, 120), image: 'example.org/a/b', purpose: text(index) },
          ...{ contains: [text(index, 120)], architectures: [text(index, 60)], source: url(index) },
        })),
      },
    ],
    [
      'snapshots/versions/spack.json',
      {
        ...{ repository: 'spack', status: 'ok', fetchedAt: at, source: text(0), message: text(1) },
        packages: Object.fromEntries(
          list(packs.length, (index) => [
            word(index),
            {
              ...{ status: 'ok', fetchedAt: at, message: text(index), licenses: [text(index)] },
              versions: [
                { version: text(index), original: text(index) },
                { version: '1.0', kind: 'ignored', reason: text(1) },
              ],
            },
          ]),
        ),
      },
    ],
    [
      'snapshots/links.json',
      {
        ...{ format: 'link-snapshot', version: '1.0' },
        links: list(addresses.length, (index) => ({
          ...{
            url: url(index),
            status: 'moved',
            checkedAt: at,
            okAt: at,
            code: 301,
            target: url(index + 1),
            message: text(index),
          },
        })),
      },
    ],
    [
      'snapshots/catalogue/seen.json',
      {
        ...{ format: 'feed-snapshot', version: '1.0', since: '2026-01-01T00:00:00Z', projects: {} },
        events: list(packs.length * 3, (index) => ({
          ...{ at, kind: ['project', 'version', 'badge'][index % 3], project: 'hostile-0', name: text(index) },
          ...(index % 3 === 0 ? {} : { subject: text(index), from: text(index + 1), to: text(index + 2) }),
        })),
      },
    ],
    ...listLearning({ count: packs.length, text, url }),
  ]
}
