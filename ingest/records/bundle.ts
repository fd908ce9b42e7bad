// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import type { BundleArtefact, BundleCase, KpiBundle } from '../../schemas/types.gen.ts'
import type { BenchmarkCase, Parameters } from './benchmark-case.ts'
import { canonicalJson } from './identity.ts'

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
export function makeBundle(artefacts: readonly (readonly BenchmarkCase[])[]): KpiBundle {
  const bundled = artefacts.flatMap((cases) => splitBySource(cases).map(bundleArtefact))
  const distinct = new Map(bundled.map((artefact) => [canonicalJson(artefact), artefact]))
  const sorted = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, artefact]) => artefact)
  const content = { format: 'kpi-bundle', version: bundleVersion, artefacts: sorted } as const
  return { ...content, sha256: hashContent(content) }
}

/**
 * The text of a bundle: a line for each case, so that people can read it and compare two of them. There is one text for one
 * bundle, so who holds both knows whether a byte was changed.
 */
export function writeBundle({ format, version, sha256, artefacts }: KpiBundle): string {
  const head = `{\n"format":"${format}",\n"version":"${version}",\n"sha256":"${sha256}",\n"artefacts":[`
  const lines = artefacts.map(({ cases, ...artefact }) => {
    const known = canonicalJson(artefact).slice(0, -1)
    return `${known},"cases":[\n${cases.map(canonicalJson).join(',\n')}\n]}`
  })
  return `${head}${lines.length === 0 ? '' : '\n'}${lines.join(',\n')}\n]\n}\n`
}

/** The hash that a bundle must give as its own: of everything else in it. */
export function hashBundle({ format, version, artefacts }: KpiBundle): string {
  return hashContent({ format, version, artefacts })
}

function hashContent(content: Omit<KpiBundle, 'sha256'>): string {
  return hash('sha256', canonicalJson(content), 'hex')
}

/** The cases of a bundled artefact as the history takes them. */
export function unbundleCase(item: BundledCase, artefact: BundleArtefact): BenchmarkCase {
  const { sha256, format, formatVersion, url } = artefact
  return { ...item, source: { sha256, format, formatVersion, ...(url === undefined ? {} : { url }) } }
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
