// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The static API in the words of OpenAPI 3.1: every file is there when the site is built, so each answers to GET and nothing else. */

interface FileOfApi {
  readonly path: string
  readonly id: string
  readonly summary: string
  readonly type: string
  /** JSON Schema of the answer. */
  readonly schema?: object
}

const entry = { $ref: '#/components/schemas/CatalogueEntry' }
const project = '/api/v1/projects/{project}'

const files: readonly FileOfApi[] = [
  {
    path: '/api/v1/projects.json',
    id: 'listProjects',
    summary: 'All projects of the catalogue, by name.',
    type: 'application/json',
    schema: { type: 'object', required: ['projects'], properties: { projects: { type: 'array', items: entry } } },
  },
  { path: '/api/v1/projects.csv', id: 'tableProjects', summary: 'The same as a table.', type: 'text/csv' },
  { path: `${project}.json`, id: 'readProject', summary: 'One project.', type: 'application/json', schema: entry },
  {
    path: `${project}/codemeta.json`,
    id: 'readCodemeta',
    summary: 'One project as CodeMeta 3.0.',
    type: 'application/ld+json',
    schema: { type: 'object' },
  },
  {
    path: `${project}/citation.bib`,
    id: 'citeBibtex',
    summary: 'How to cite it, as BibTeX.',
    type: 'application/x-bibtex',
  },
  {
    path: `${project}/citation.cff`,
    id: 'citeCff',
    summary: 'How to cite it, as Citation File Format.',
    type: 'application/yaml',
  },
  {
    path: '/api/v1/kpi/index.json',
    id: 'listKpiProjects',
    summary: 'Projects with benchmark results.',
    type: 'application/json',
    schema: {},
  },
  {
    path: '/api/v1/kpi/{project}.json',
    id: 'readKpiProject',
    summary: 'Benchmarks and series of a project.',
    type: 'application/json',
    schema: { type: 'object' },
  },
  {
    path: '/api/v1/kpi/{project}/{series}.json',
    id: 'readSeries',
    summary: 'One series with all its points.',
    type: 'application/json',
    schema: { type: 'object' },
  },
  {
    path: '/api/v1/kpi/{project}/{series}.csv',
    id: 'tableSeries',
    summary: 'One series as a table.',
    type: 'text/csv',
  },
  {
    path: '/api/v1/metrics.json',
    id: 'listMetrics',
    summary: 'What is measured, and in which unit.',
    type: 'application/json',
    schema: {},
  },
  {
    path: '/api/v1/systems.json',
    id: 'listSystems',
    summary: 'What the systems are made of.',
    type: 'application/json',
    schema: {},
  },
  {
    path: '/api/v1/tutorials.json',
    id: 'listTutorials',
    summary: 'Tutorials, with the address of each translation.',
    type: 'application/json',
    schema: { type: 'object', required: ['tutorials'], properties: { tutorials: { type: 'array' } } },
  },
  {
    path: '/api/v1/quizzes.json',
    id: 'listQuizzes',
    summary: 'Quizzes of the tutorials, with their answers.',
    type: 'application/json',
    schema: { type: 'object', required: ['quizzes'], properties: { quizzes: { type: 'array' } } },
  },
  {
    path: '/api/v1/paths.json',
    id: 'listPaths',
    summary: 'Learning paths, with the time and level of their tutorials.',
    type: 'application/json',
    schema: { type: 'object', required: ['paths'], properties: { paths: { type: 'array' } } },
  },
  {
    path: '/api/v1/glossary.json',
    id: 'listTerms',
    summary: 'Terms of the programme.',
    type: 'application/json',
    schema: {},
  },
]

/** Collections: a file is there when the instance has something to put in it. */
const collections: readonly FileOfApi[] = (
  [
    ['faqs', 'listQuestions', 'Questions of the FAQ with their answers in Markdown.'],
    ['demonstrators', 'listDemonstrators', 'Demonstrators of the showroom.'],
    ['events', 'listEvents', 'Events; their calendars are at /events/.'],
    ['event-series', 'listEventSeries', 'Events that come again by a rule.'],
    ['news', 'listNews', 'News.'],
    ['programme', 'readProgramme', 'Work packages, deliverables, roles and ways to talk to each other.'],
    ['recordings', 'listRecordings', 'Recorded sessions.'],
    ['requests', 'listRequestForms', 'Forms with which people ask for something.'],
    ['risks', 'readRisks', 'The risk register.'],
    ['sites', 'listSites', 'Supercomputers as their users meet them.'],
    ['slides', 'listSlides', 'Slides.'],
    ['status', 'listStatusReports', 'Dated reports of how something stood.'],
    ['tables', 'listTables', 'Tables of data that pages show, with their sources.'],
  ] as const
).map(([name, id, summary]) => ({
  path: `/api/v1/${name}.json`,
  id,
  summary: `${summary} There when the instance has any.`,
  type: 'application/json',
  schema: { type: 'object', required: [name] },
}))

/** What the description says of the instance. */
export interface ApiSite {
  readonly title: string
  readonly description: string
  readonly licence?: string | undefined
  /** Address of the site, with its base and without a slash at the end. */
  readonly server: string
}

/** The description of the API of an instance. */
export function describeApi({ title, description, licence, server }: ApiSite): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: `${title} API`,
      version: '1',
      description,
      ...(licence === undefined ? {} : { license: { name: licence } }),
    },
    servers: [{ url: server }],
    paths: Object.fromEntries([...files, ...collections].map((file) => [file.path, { get: describeFile(file) }])),
    components: { schemas: { CatalogueEntry: catalogueEntry } },
  }
}

function describeFile({ path, id, summary, type, schema }: FileOfApi): object {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: `Id of the ${name ?? ''}.`,
    schema: { type: 'string' },
  }))
  return {
    operationId: id,
    summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    responses: {
      200: { description: summary, content: { [type]: { schema: schema ?? { type: 'string' } } } },
      404: { description: 'There is no such file.' },
    },
  }
}

const texts = { type: 'array', items: { type: 'string' } } as const
const address = { type: 'string', format: 'uri' } as const
const addresses = { type: 'array', items: address } as const

/** CatalogueEntry of ingest/records/site-catalogue.ts; a test holds it to what the site publishes. */
const catalogueEntry = {
  type: 'object',
  required: [
    'id',
    'name',
    'description',
    'aliases',
    'repository',
    'documentation',
    'discussion',
    'packages',
    'languages',
    'file',
    'line',
  ],
  additionalProperties: false,
  properties: {
    id: { type: 'string' },
    name: { type: 'string' },
    description: { type: 'string' },
    aliases: texts,
    homepage: address,
    repository: addresses,
    documentation: addresses,
    discussion: addresses,
    guixPackage: addresses,
    spackPackage: addresses,
    packages: { type: 'object', additionalProperties: texts },
    containers: texts,
    license: { type: 'string', description: 'SPDX expression.' },
    languages: texts,
    parallelism: texts,
    workPackages: texts,
    topics: texts,
    institutions: texts,
    demonstrators: texts,
    contacts: {
      type: 'array',
      items: { type: 'object', required: ['role'], properties: { role: { type: 'string' }, url: address } },
    },
    publications: {
      type: 'array',
      items: {
        type: 'object',
        properties: { doi: { type: 'string' }, title: { type: 'string' }, url: address, year: { type: 'integer' } },
      },
    },
    doi: { type: 'string' },
    swhid: { type: 'string' },
    logo: { type: 'string' },
    deprecatedBy: { type: 'string', description: 'Id of the project that takes over.' },
    versionRules: { type: 'object' },
    kpi: {
      type: 'object',
      required: ['series', 'runs'],
      properties: {
        series: { type: 'integer' },
        runs: { type: 'integer' },
        newest: { type: 'string', format: 'date-time' },
      },
    },
    file: { type: 'string', description: 'Where the entry was written, from the root of the instance.' },
    line: { type: 'integer' },
  },
} as const
