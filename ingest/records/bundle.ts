// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import type { BundleArtefact, BundleCase, BundleSystem, KpiBundle } from '../../schemas/types.gen.ts'
import type { BenchmarkCase, Parameters } from './benchmark-case.ts'
import { canonicalJson } from './identity.ts'
import { nameDescription, storeDescription } from './system-description.ts'
import type { StoredDescription } from './system-description.ts'

/** Version of the bundle format that is written. */
export const bundleVersion = '1.0'

/** A case as a bundle holds it, its parameters as the history takes them. */
export interface BundledCase extends BundleCase {
  readonly parameters: Parameters
}

/**
 * Puts cases into one bundle: those of one artefact in the order in which they were read, artefacts by their hash. The same
 * artefacts give the same bundle, in whatever order and however often they come.
 */
export function makeBundle(
  artefacts: readonly (readonly BenchmarkCase[])[],
  descriptions: readonly StoredDescription[] = [],
): KpiBundle {
  const bundled = artefacts.flatMap((cases) => splitBySource(cases).map(bundleArtefact))
  const distinct = new Map(bundled.map((artefact) => [canonicalJson(artefact), artefact]))
  const sorted = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, artefact]) => artefact)
  const systems = [...new Map(descriptions.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const known = systems.length === 0 ? {} : { systems: systems.map(bundleSystem) }
  const content = { format: 'kpi-bundle', version: bundleVersion, artefacts: sorted, ...known } as const
  return { ...content, sha256: hashContent(content) }
}

/**
 * The text of a bundle: a line for each case, so that people can read it and compare two of them. There is one text for one
 * bundle, so who holds both knows whether a byte was changed.
 */
export function writeBundle({ format, version, sha256, artefacts, systems }: KpiBundle): string {
  const head = `{\n"format":"${format}",\n"version":"${version}",\n"sha256":"${sha256}",\n"artefacts":[`
  const lines = artefacts.map(({ cases, ...artefact }) => {
    const known = canonicalJson(artefact).slice(0, -1)
    return `${known},"cases":[\n${cases.map(canonicalJson).join(',\n')}\n]}`
  })
  const described = systems === undefined ? '' : `,\n"systems":[\n${systems.map(canonicalJson).join(',\n')}\n]`
  return `${head}${lines.length === 0 ? '' : '\n'}${lines.join(',\n')}\n]${described}\n}\n`
}

/** The hash that a bundle must give as its own: of everything else in it. */
export function hashBundle({ sha256: _own, ...content }: KpiBundle): string {
  return hashContent(content)
}

function hashContent(content: Omit<KpiBundle, 'sha256'>): string {
  return hash('sha256', canonicalJson(content), 'hex')
}

/** The cases of a bundled artefact as the history takes them. */
export function unbundleCase(item: BundledCase, artefact: BundleArtefact): BenchmarkCase {
  const { sha256, format, formatVersion, url } = artefact
  return { ...item, source: { sha256, format, formatVersion, ...(url === undefined ? {} : { url }) } }
}

function bundleSystem({ id: _id, jobHash, ...description }: StoredDescription): BundleSystem {
  const known = { description: { ...description, format: 'system-description' } } as const
  return jobHash === undefined ? known : { ...known, jobHash }
}

/** The description of a system as the history takes it. */
export function unbundleSystem({ description, jobHash }: BundleSystem): StoredDescription {
  const { id: _id, ...kept } = storeDescription(description)
  const named = jobHash === undefined ? kept : { ...kept, jobHash }
  return { ...named, id: nameDescription(named) }
}

/** Nearly always one group: the cases of an artefact say the same of it. */
function splitBySource(cases: readonly BenchmarkCase[]): readonly (readonly BenchmarkCase[])[] {
  return [...Map.groupBy(cases, ({ source }) => canonicalJson(source)).values()]
}

function bundleArtefact(cases: readonly BenchmarkCase[]): BundleArtefact {
  const [first] = cases
  if (first === undefined) throw new Error('A bundled artefact has at least one case.')
  return { ...first.source, cases: cases.map(bundleCase) }
}

function bundleCase({ source: _same, measures, ...rest }: BenchmarkCase): BundleCase {
  const kept = measures.map(({ samples, ...measure }) => {
    return samples === undefined ? measure : { ...measure, samples: [...samples] }
  })
  return { ...rest, parameters: { ...rest.parameters }, measures: kept }
}
