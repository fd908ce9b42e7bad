// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CodeBlock } from './code-blocks.ts'
import { parseFenceAttributes } from './fence-attributes.ts'
import type { FenceAttributes } from './fence-attributes.ts'
import type { StepFault } from './tutorial-step.ts'

/** Names that say what becomes of a block of commands. */
const commandWords = ['test', 'no-test', 'expect-error']
const commandNames = ['id', 'expect', 'timeout', 'in', 'needs', 'reason']
/** Names that any block may have. */
const blockNames = ['schema', 'file', 'append', 'site', 'per-site']
/** Names of the highlighter. */
const shownNames = ['title', 'frame', 'wrap', 'preserveIndent', 'mark', 'ins', 'del', 'lang', 'hangingIndent']

/** Names that mean something behind the language of a block of commands. */
export const commandAttributes: readonly string[] = [...commandWords, ...commandNames, ...blockNames, ...shownNames]

/** True for a block that shows what to type into a shell. */
export function isCommandBlock({ language }: Pick<CodeBlock, 'language'>): boolean {
  return ['sh', 'bash', 'console'].includes(language)
}

/** True for a block that says whether it is run, or where its text goes. */
export function isMarked({ meta }: Pick<CodeBlock, 'meta'>): boolean {
  const { words, pairs } = parseFenceAttributes(meta)
  return words.some((word) => commandWords.includes(word)) || pairs.some(([name]) => ['file', 'append'].includes(name))
}

/** What the attributes of a block do wrong, first things first. */
export function checkAttributes(block: CodeBlock): readonly StepFault[] {
  const attributes = parseFenceAttributes(block.meta)
  const faults = isCommandBlock(block)
    ? [...findUnknown(attributes), ...findTwice(attributes), ...findMissing(attributes)]
    : findMisplaced(attributes)
  return [...faults, ...findBadValues(attributes)].map((fault) => ({ ...fault, line: block.line }))
}

type Fault = Omit<StepFault, 'line'>

function findUnknown({ words, pairs }: FenceAttributes): readonly Fault[] {
  const names = [...words.filter((word) => /^[a-z]/i.test(word)), ...pairs.map(([name]) => name)]
  return names
    .filter((name) => !commandAttributes.includes(name))
    .map((name) =>
      describeBad(`The attribute "${name}" means nothing here.`, `Known are ${commandAttributes.join(', ')}.`),
    )
}

/** A block that is only shown names nothing that would have it run. */
function findMisplaced({ words }: FenceAttributes): readonly Fault[] {
  const found = words.find((word) => commandWords.includes(word))
  if (found === undefined) return []
  return [describeBad(`Only commands are run, so "${found}" means nothing here.`, 'Use it with sh, bash or console.')]
}

function findTwice({ pairs }: FenceAttributes): readonly Fault[] {
  const names = pairs.map(([name]) => name).filter((name) => [...commandNames, ...blockNames].includes(name))
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  return twice.map((name) => describeBad(`The attribute "${name}" is there twice.`, 'Keep one of them.'))
}

function findMissing({ words, pairs }: FenceAttributes): readonly Fault[] {
  const values = new Map(pairs)
  if (values.has('site') && (values.has('per-site') || words.includes('per-site')))
    return [describeBad('A block is for named machines or for each of them.', 'Keep either site or per-site.')]
  if (values.has('file') || values.has('append')) return []
  const [isTest, isNoTest] = [words.includes('test'), words.includes('no-test')]
  if (isTest && isNoTest) return [describeBad('A block is run or it is not.', 'Keep either test or no-test.')]
  if (isNoTest && (values.get('reason') ?? '') === '') {
    return [describeUnmarked('Nobody learns why these commands are not run.', 'Say it: no-test reason="...".')]
  }
  if (isNoTest) return []
  if (!isTest) {
    const hint = 'Write test id=... behind the language, or no-test reason="...".'
    return [describeUnmarked('These commands are neither run nor said not to be.', hint)]
  }
  if (values.has('id')) return []
  const message = 'These commands are run, but have no id to keep their result under.'
  return [{ code: 'command/bad-id', message, hint: 'Write id= and a few words in lower case with hyphens.' }]
}

function findBadValues({ pairs }: FenceAttributes): readonly Fault[] {
  return pairs.flatMap(([name, value]): readonly Fault[] => {
    const rule = rules.get(name)
    if (rule === undefined || rule.accepts(value)) return []
    if (name === 'id') return [{ code: 'command/bad-id', message: `"${value}" is no id.`, hint: rule.hint }]
    return [describeBad(`"${value}" is nothing that "${name}" can be.`, rule.hint)]
  })
}

interface Rule {
  readonly accepts: (value: string) => boolean
  readonly hint: string
}

const pathRule: Rule = {
  accepts: (value) => /^[\w.+-]+(?:\/[\w.+-]+)*$/.test(value) && !value.split('/').includes('..'),
  hint: 'Write a path from the folder that the reader is in, without "..".',
}

const rules: ReadonlyMap<string, Rule> = new Map([
  [
    'id',
    {
      accepts: (value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) && value.length <= 60,
      hint: 'An id is lower case letters and digits with hyphens between, at most 60 of them.',
    },
  ],
  [
    'timeout',
    {
      accepts: (value) => /^[1-9][0-9]{0,3}$/.test(value) && Number(value) <= 3600,
      hint: 'Write a whole number of seconds, at most 3600.',
    },
  ],
  ['in', { accepts: (value) => value === 'portal', hint: 'Only in=portal is known: a copy of this repository.' }],
  [
    'needs',
    {
      accepts: (value) => /^[\w.+-]+(?:,[\w.+-]+)*$/.test(value),
      hint: 'Write names of programs with commas between.',
    },
  ],
  ['reason', { accepts: (value) => value.length <= 200, hint: 'Say it in at most 200 characters.' }],
  ['file', pathRule],
  ['append', pathRule],
  [
    'site',
    {
      accepts: (value) => value.length <= 1000 && /^[a-z0-9-]+(?:,[a-z0-9-]+)*$/.test(value),
      hint: 'Write names of files of content/sites/, without .yml, with commas between.',
    },
  ],
  [
    'per-site',
    { accepts: (value) => /^[a-z]{1,20}$/.test(value), hint: 'Write per-site alone, or a scheduler: per-site=slurm.' },
  ],
])

function describeBad(message: string, hint: string): Fault {
  return { code: 'command/bad-attribute', message, hint }
}

function describeUnmarked(message: string, hint: string): Fault {
  return { code: 'command/not-marked', message, hint }
}
