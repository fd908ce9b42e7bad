// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { toCatalogueEntries } from '../../../../ingest/records/catalogue.ts'
import { describeProject } from '../../../../ingest/records/criteria/project-guidelines.ts'
import type { PackageFact, ProjectFacts } from '../../../../ingest/records/criteria/project-facts.ts'
import { listGuidelines } from '../../../../ingest/records/criteria/site-guideline-list.ts'
import type { AssessmentAnswer, GuidelinesFile, PeerReview, Project } from '../../../../schemas/types.gen.ts'
import { makeProject } from '../../../builders.ts'

const file: GuidelinesFile = parse(readFileSync('content/guidelines.yml', 'utf8'))
const asOf = '2026-11-20'
/** A recipe that a catalogue may link; made up. */
export const recipe = 'https://github.com/spack/spack-packages/blob/develop/packages/solver/package.py'

/** What is at hand about a made-up project. */
export interface Case {
  readonly entry?: Partial<Project>
  /** Answers: `packaging/packages-exist yes https://…`, `license/spdx no`. */
  readonly answers?: readonly string[]
  readonly facts?: Partial<ProjectFacts>
  readonly assessedOn?: string
  readonly review?: PeerReview
}

/** A package of it in Spack, read on a day. */
export function makeFact(fields: Partial<PackageFact> = {}): PackageFact {
  const url = 'https://packages.spack.io/package.html?name=solver'
  const checkedAt = '2026-11-01T00:00:00.000Z'
  const known = { repository: 'spack', title: 'Spack', name: 'solver', status: 'listed', url, checkedAt } as const
  return { ...known, versions: [], targets: 0, licenses: [], ...fields }
}

function makeAnswer(text: string): AssessmentAnswer {
  const [id = '', claim, ...rest] = text.split(' ')
  const words = rest.join(' ')
  const urls = words.startsWith('https://') ? { urls: [words] } : {}
  return { id, claim: claim === 'yes' ? 'met' : 'not-met', ...(words && { evidence: [{ text: words, ...urls }] }) }
}

/** The project as the site shows it. */
export function describeCase({ entry = {}, answers = [], facts = {}, assessedOn = asOf, review }: Case) {
  const [own] = toCatalogueEntries([makeProject({ id: 'solver', ...entry })], {
    kpi: new Map(),
    placeOf: () => ({ file: 'content/projects.yml', line: 1 }),
  })
  if (own === undefined) throw new Error('There is no entry.')
  const given = answers.map(makeAnswer)
  const all: ProjectFacts = {
    entry: own,
    answers: new Map(given.map((answer) => [answer.id, answer])),
    packages: [],
    links: new Map(),
    results: [],
    community: file.community ?? [],
    projects: new Set(['solver', 'tracer']),
    ...facts,
  }
  const record = { project: 'solver', as_of: assessedOn, criteria: given }
  return describeProject(
    {
      facts: all,
      assessment: given.length === 0 ? undefined : { file: 'content/assessments/solver.yml', record },
      review: review && { file: 'content/reviews/solver-2026-11-20.yml', record: review },
    },
    { file, guidelines: listGuidelines(file), asOf },
  )
}

/** Result and finding of each check of a criterion, strongest first. */
export function check(id: string, given: Case): string[] {
  const state = describeCase(given).criteria.find((one) => one.id === id)
  return state?.checks.map(({ result, finding }) => `${result} ${finding}`) ?? []
}
