// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { toParameters } from '../adapters/parameter-value.ts'
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import { validateRecord } from '../documents/validate.ts'
import { makeProblem } from '../problem.ts'
import type { Problem, ProblemInput } from '../problem.ts'
import type { BenchmarkCase } from '../records/benchmark-case.ts'
import { bundleVersion, hashBundle, unbundleCase, unbundleSystem, writeBundle } from '../records/bundle.ts'
import { canonicalJson, hashCase } from '../records/identity.ts'
import { toPublicText } from '../records/public-text.ts'
import type { StoredDescription } from '../records/system-description.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import type { BundleArtefact, BundleCase, BundleSystem } from '../../schemas/types.gen.ts'

/** True for a value that says it is a bundle. */
export function isBundle(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'kpi-bundle'
}

/** What a bundle brings: the cases of each artefact, and what the systems are made of. */
export interface BundleContent {
  readonly artefacts: readonly (readonly BenchmarkCase[])[]
  readonly descriptions: readonly StoredDescription[]
}

/** The cases of a bundle, a list for each artefact; or why none of it is taken. One changed byte refuses all of it. */
export function readBundle(document: ArtefactDocument): BundleContent | { problems: readonly Problem[] } {
  const unknown = findOtherVersion(document)
  if (unknown !== undefined) return { problems: [unknown] }
  const read = validateRecord('kpi-bundle', document.value, document.path, document.locate.bind(document))
  if ('problems' in read) return read
  const { record } = read
  const isUnchanged = record.sha256 === hashBundle(record) && hashText(writeBundle(record)) === document.sha256
  if (!isUnchanged) return { problems: [makeProblem({ ...changed, file: document.path })] }
  const artefacts = record.artefacts.map((artefact, index) => readArtefact(artefact, { document, index }))
  const { systems = [] } = record
  const hidden = systems.findIndex((system) => !isPublicSystem(system))
  const problems = [
    ...artefacts.flatMap((artefact) => ('problem' in artefact ? [artefact.problem] : [])),
    ...(hidden === -1 ? [] : [describeCase(notPublic, document, `/systems/${hidden}`)]),
  ]
  if (problems.length > 0) return { problems: problems.slice(0, mostShown) }
  return {
    artefacts: artefacts.flatMap((artefact) => ('cases' in artefact ? [artefact.cases] : [])),
    descriptions: systems.map(unbundleSystem),
  }
}

/** Number of the job and address of a schema never get into a bundle; times are those of the history. */
function isPublicSystem({ description }: BundleSystem): boolean {
  const { $schema, jobId, system, partition = '', takenAt } = description
  if ($schema !== undefined || jobId !== undefined || parseTimestamp(takenAt)?.iso !== takenAt) return false
  return toPublicText(system) === system && toPublicText(partition) === partition
}

const mostShown = 20

const changed: Omit<ProblemInput, 'file'> = {
  code: 'bundle/changed',
  message: 'This bundle is not what `portal bundle` wrote: something in it was changed after its hash was made.',
  hint: 'Carry it again, or make it again from the artefacts. An editor or a mail program may have changed line ends.',
}

function hashText(text: string): string {
  return hash('sha256', text, 'hex')
}

function findOtherVersion(document: ArtefactDocument): Problem | undefined {
  const { value } = document
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined
  if (typeof version !== 'string' || version.split('.')[0] === bundleVersion.split('.')[0]) return undefined
  const position = document.locate('/version')
  return makeProblem({
    code: 'artefact/unsupported-version',
    message: `This bundle has version ${version.slice(0, 20)}; version ${bundleVersion} can be read.`,
    file: document.path,
    ...(position === undefined ? {} : { position }),
    hint: 'Update the portal, or make the bundle with the version that reads it.',
  })
}

/** Where an artefact stands in its bundle. */
interface ArtefactPlace {
  readonly document: ArtefactDocument
  readonly index: number
}

function readArtefact(
  artefact: BundleArtefact,
  { document, index }: ArtefactPlace,
): { cases: readonly BenchmarkCase[] } | { problem: Problem } {
  const cases: BenchmarkCase[] = []
  for (const [number, item] of artefact.cases.entries()) {
    const one = readCase(item, artefact)
    if (!('source' in one)) return { problem: describeCase(one, document, `/artefacts/${index}/cases/${number}`) }
    cases.push(one)
  }
  return { cases }
}

type CaseFault = Pick<ProblemInput, 'code' | 'message' | 'hint'>

function readCase(item: BundleCase, artefact: BundleArtefact): BenchmarkCase | CaseFault {
  const parameters = toParameters(new Map(Object.entries(item.parameters)))
  if (parameters === undefined || canonicalJson(parameters) !== canonicalJson(item.parameters)) return notPublic
  const texts = [item.benchmark, item.useCase, item.system, item.partition, item.environment, item.commit]
  const more = item.measures.flatMap(({ metricRaw, unit, gap }) => [metricRaw, unit, gap])
  if ([...texts, ...more].some((text) => text !== undefined && toPublicText(text) !== text)) return notPublic
  if (item.measures.some(({ value, gap }) => (value === null) !== (gap !== undefined))) return gapless
  const one = unbundleCase({ ...item, parameters }, artefact)
  return hashCase(one, one.run) === one.caseKey ? one : inconsistent
}

const again = 'Make the bundle again from the artefacts with `portal bundle`. Bundles are not written by hand.'
const notPublic: CaseFault = {
  code: 'bundle/not-public',
  message: 'Here is a path, an address, the number of a job or a character that the portal never keeps.',
  hint: again,
}
const inconsistent: CaseFault = {
  code: 'bundle/inconsistent',
  message: 'The key of this case does not fit what the case says of itself.',
  hint: again,
}
const gapless: CaseFault = {
  code: 'bundle/inconsistent',
  message: 'A measure of this case has both a value and a reason why there is none, or neither.',
  hint: again,
}

function describeCase(fault: CaseFault, document: ArtefactDocument, pointer: string): Problem {
  const position = document.locate(pointer)
  return makeProblem({ ...fault, file: document.path, ...(position === undefined ? {} : { position }) })
}
