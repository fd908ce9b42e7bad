// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import { positionAt } from '../documents/position.ts'
import { readXmlTree, type XmlTree } from '../documents/xml-tree.ts'
import type { AdaptedCase } from '../records/benchmark-case.ts'
import { canonicalJson } from '../records/identity.ts'
import type { MergedRule } from '../records/mapping.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import type { Adapter } from './adapter.ts'
import { collectFindings, type Findings } from './findings.ts'
import { readName } from './foreign-value.ts'
import { addTallies, judgeSuite, measureSuite, tallySuite, type SuiteTally } from './junit-tally.ts'
import { createRuleFinder } from './rule-finder.ts'

const format = 'junit-xml'

/**
 * Test reports in the XML of JUnit, which most test runners write (https://github.com/testmoapp/junitxml describes what they have
 * in common). One case for each suite: how many of its tests passed. Output, properties, hosts and messages are not looked at.
 */
export const junitXml: Adapter = {
  format,
  readsNonFinite: false,
  recognise: ({ text }) => text !== undefined && beginsWithSuite(text),
  adapt(document, context) {
    const { text = '', path } = document
    const read = readXmlTree(text, path)
    if ('problem' in read) return { cases: [], problems: [read.problem] }
    const findings = collectFindings(document)
    const cases = adaptSuites(document, listSuites(read.root), {
      findings,
      findRule: createRuleFinder(context.mapping, path),
    })
    if (cases.length === 0 && findings.list().length === 0) {
      findings.add({ code: 'artefact/empty', message: 'This report has no suite with tests.' })
    }
    return { cases, problems: findings.list() }
  },
}

/** True when the first element is a suite, or several. */
function beginsWithSuite(text: string): boolean {
  const head = text.slice(0, 4000).trimStart()
  if (!head.startsWith('<')) return false
  return /<([A-Za-z][\w:.-]*)/.exec(head.replaceAll(/<!--[\s\S]*?-->/g, ''))?.[1]?.startsWith('testsuite') ?? false
}

interface FoundSuite {
  readonly suite: XmlTree
  /** Time of the report or suite around it. */
  readonly timestamp: string | undefined
}

/** All suites, however they are nested, in the order of the file. */
function listSuites(root: XmlTree): readonly FoundSuite[] {
  const open: FoundSuite[] = [{ suite: root, timestamp: undefined }]
  const found: FoundSuite[] = []
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { suite } = next
    const timestamp = suite.attributes.get('timestamp') ?? next.timestamp
    if (suite.name === 'testsuite') found.push({ suite, timestamp })
    const inner = suite.children.filter(({ name }) => name === 'testsuite')
    open.push(...inner.reverse().map((child) => ({ suite: child, timestamp })))
  }
  return found
}

type Shared = Omit<AdaptedCase, 'measures' | 'status'>

interface Reading {
  readonly findings: Findings
  readonly findRule: (benchmark: string) => MergedRule
}

function adaptSuites(
  document: ArtefactDocument,
  suites: readonly FoundSuite[],
  { findings, findRule }: Reading,
): readonly AdaptedCase[] {
  const groups = new Map<string, { readonly shared: Shared; tally: SuiteTally }>()
  let timeless = 0
  for (const { suite, timestamp } of suites) {
    const tally = tallySuite(suite)
    if (tally === undefined) continue
    const name = readName(suite.attributes.get('name')) ?? readName(suite.attributes.get('package'))
    if (name === undefined || tally === 'contradiction') {
      const why = name === undefined ? 'it has no usable name' : 'it counts more failures than tests'
      const message = `A suite was left out: ${why}.`
      findings.add({ code: 'artefact/invalid', message, at: positionAt(document.text ?? '', suite.start) })
      continue
    }
    const shared = describeSuite(document, { name, rule: findRule(name), timestamp })
    if (shared.startedAt === undefined) timeless += 1
    const { startedAt: _start, ...identity } = shared
    const key = canonicalJson(identity)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { shared, tally })
    else known.tally = addTallies(known.tally, tally)
  }
  if (timeless > 0) addTimeless(findings, timeless)
  return Array.from(groups.values(), ({ shared, tally }) => {
    return { ...shared, status: judgeSuite(tally), measures: measureSuite(tally) }
  })
}

interface NamedSuite {
  readonly name: string
  readonly rule: MergedRule
  readonly timestamp: string | undefined
}

function describeSuite({ sha256, url }: ArtefactDocument, { name, rule, timestamp }: NamedSuite): Shared {
  const start = parseTimestamp(timestamp)
  const useCase = rule.useCase ?? (rule.as === undefined ? undefined : name)
  return {
    benchmark: rule.as ?? name,
    ...(useCase === undefined ? {} : { useCase }),
    parameters: {},
    system: rule.system ?? 'unknown',
    ...(start === undefined ? {} : { startedAt: start.iso }),
    timeAssumed: start?.assumed ?? false,
    attempt: 1,
    source: { sha256, format, formatVersion: '', ...(url === undefined ? {} : { url }) },
  }
}

function addTimeless(findings: Findings, suites: number): void {
  findings.add({
    code: 'artefact/bad-time',
    message: `${suites} ${suites === 1 ? 'suite does' : 'suites do'} not say when it ran, so its points have no place in trends.`,
    hint: 'Test runners write the attribute timestamp of testsuite.',
  })
}
