// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { MappingRule } from '../../schemas/types.gen.ts'
import { matchName, matchPath, splitPath } from './glob-pattern.ts'
import { compileNamePattern, splitName } from './name-pattern.ts'

/** What rules are matched against. */
export interface MappingSubject {
  /** Path of the artefact, forward slashes. */
  readonly path: string
  /** Benchmark as the artefact names it; a rule with a benchmark condition needs it. */
  readonly benchmark?: string
}

/** What all matching rules give together: the first rule that gives a field wins, patterns are tried in order. */
export interface MergedRule {
  readonly project?: string
  readonly as?: string
  readonly useCase?: string
  readonly system?: string
  /** Of values for which the artefact says none. */
  readonly unit?: string
  readonly names: readonly RegExp[]
}

/** A packed name after a `names` pattern took it apart. */
export interface PackedName {
  readonly metric: string
  readonly benchmark?: string
  readonly useCase?: string
  readonly tasks?: number
  readonly nodes?: number
  readonly parameters: Readonly<Record<string, string>>
}

/** What the rules of portal.config.yml give to one artefact. A rule without conditions matches everything. */
export function matchMapping(rules: readonly MappingRule[], subject: MappingSubject): MergedRule {
  const merged: Writable<MergedRule> & { names: RegExp[] } = { names: [] }
  const path = splitPath(subject.path)
  for (const { rule, glob, names } of compileRules(rules)) {
    if (!matchesBenchmark(rule, subject.benchmark)) continue
    if (glob !== undefined && !matchPath(glob, path)) continue
    if (rule.project !== undefined) merged.project ??= rule.project
    if (rule.as !== undefined) merged.as ??= rule.as
    if (rule.useCase !== undefined) merged.useCase ??= rule.useCase
    if (rule.system !== undefined) merged.system ??= rule.system
    if (rule.unit !== undefined) merged.unit ??= rule.unit
    if (names !== undefined) merged.names.push(names)
  }
  return merged
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Index of each rule whose `names` pattern cannot be used; see compileNamePattern for what is refused. */
export function findUnusablePatterns(rules: readonly MappingRule[]): readonly number[] {
  return rules.flatMap((rule, index) =>
    rule.names !== undefined && compileNamePattern(rule.names) === undefined ? [index] : [],
  )
}

/** Takes a packed name apart with the first pattern that matches; a name that none matches is the metric as it is. */
export function applyNames(rule: MergedRule, rawName: string): PackedName {
  for (const pattern of rule.names) {
    const groups = splitName(pattern, rawName)
    if (groups !== undefined) return readGroups(groups, rawName)
  }
  return { metric: rawName, parameters: {} }
}

/** The name that the rule itself gives counts too: after renaming, the rule still says whose benchmark it is. */
function matchesBenchmark(rule: MappingRule, benchmark: string | undefined): boolean {
  if (rule.benchmark === undefined) return true
  return benchmark !== undefined && (rule.as === benchmark || matchName(rule.benchmark, benchmark))
}

interface CompiledRule {
  readonly rule: MappingRule
  readonly glob: readonly string[] | undefined
  readonly names: RegExp | undefined
}

/** Patterns of the same rules are compiled once, not once for each of thousands of artefacts. */
const compiled = new WeakMap<readonly MappingRule[], readonly CompiledRule[]>()

function compileRules(rules: readonly MappingRule[]): readonly CompiledRule[] {
  const before = compiled.get(rules)
  if (before !== undefined) return before
  const list = rules.map((rule) => ({
    rule,
    glob: rule.path === undefined ? undefined : splitPath(rule.path),
    names: rule.names === undefined ? undefined : compileNamePattern(rule.names),
  }))
  compiled.set(rules, list)
  return list
}

const ours = new Set(['metric', 'benchmark', 'useCase', 'tasks', 'nodes'])

function readGroups(groups: ReadonlyMap<string, string>, rawName: string): PackedName {
  const benchmark = groups.get('benchmark')
  const useCase = groups.get('useCase')
  const tasks = readCount(groups.get('tasks'))
  const nodes = readCount(groups.get('nodes'))
  return {
    metric: groups.get('metric') ?? rawName,
    ...(benchmark === undefined ? {} : { benchmark }),
    ...(useCase === undefined ? {} : { useCase }),
    ...(tasks === undefined ? {} : { tasks }),
    ...(nodes === undefined ? {} : { nodes }),
    parameters: Object.fromEntries([...groups].filter(([name]) => !ours.has(name))),
  }
}

function readCount(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,9}$/.test(text)) return undefined
  return Number(text) > 0 ? Number(text) : undefined
}
