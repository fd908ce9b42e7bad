// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** One factor of a unit: a prefixed unit or a count, with its exact size in base units. */
export interface Atom {
  readonly text: string
  readonly symbol: string
  /** Base units and their exponents. */
  readonly exponents: readonly (readonly [string, number])[]
  readonly numerator: bigint
  readonly denominator: bigint
}

/** A unit that prefixes may stand before. */
interface Root {
  /** UCUM code first, then what tools write; a prefix may stand before each. */
  readonly codes: readonly string[]
  /** Words, compared without regard to case, also with an `s` at the end. */
  readonly words: readonly string[]
  /** As readers see it. */
  readonly symbol: string
  readonly exponents: readonly (readonly [string, number])[]
  readonly size: readonly [bigint, bigint]
  readonly prefixes: string
}

const second = [['s', 1]] as const
const byte = [['By', 1]] as const
const joule = [['J', 1]] as const
const watt = [
  ['J', 1],
  ['s', -1],
] as const

const small = 'p n u m'
const large = 'k M G T P E'
const binary = 'Ki Mi Gi Ti Pi Ei'

const roots: readonly Root[] = [
  { codes: ['s', 'sec'], words: ['second', 'sec'], symbol: 's', exponents: second, size: [1n, 1n], prefixes: small },
  { codes: ['min'], words: ['minute'], symbol: 'min', exponents: second, size: [60n, 1n], prefixes: '' },
  { codes: ['h'], words: ['hour', 'hr'], symbol: 'h', exponents: second, size: [3600n, 1n], prefixes: '' },
  { codes: ['d'], words: ['day'], symbol: 'd', exponents: second, size: [86_400n, 1n], prefixes: '' },
  { codes: ['Hz'], words: ['hertz'], symbol: 'Hz', exponents: [['s', -1]], size: [1n, 1n], prefixes: large },
  {
    codes: ['By', 'B', 'byte', 'bytes', 'Byte', 'Bytes'],
    words: ['byte'],
    symbol: 'B',
    exponents: byte,
    size: [1n, 1n],
    prefixes: `${large} ${binary}`,
  },
  {
    codes: ['bit', 'bits'],
    words: ['bit'],
    symbol: 'bit',
    exponents: byte,
    size: [1n, 8n],
    prefixes: `${large} ${binary}`,
  },
  { codes: ['J'], words: ['joule'], symbol: 'J', exponents: joule, size: [1n, 1n], prefixes: `${small} ${large}` },
  { codes: ['Wh'], words: ['watthour'], symbol: 'Wh', exponents: joule, size: [3600n, 1n], prefixes: `m ${large}` },
  { codes: ['W'], words: ['watt'], symbol: 'W', exponents: watt, size: [1n, 1n], prefixes: `${small} ${large}` },
  {
    codes: ['FLOP', 'flop', 'Flop'],
    words: ['flop'],
    symbol: 'FLOP',
    exponents: [['FLOP', 1]],
    size: [1n, 1n],
    prefixes: large,
  },
  {
    codes: ['FLOP/s', 'FLOPS', 'Flops', 'flops'],
    words: [],
    symbol: 'FLOP/s',
    exponents: [
      ['FLOP', 1],
      ['s', -1],
    ],
    size: [1n, 1n],
    prefixes: large,
  },
]

/** Words for what is only counted: their values convert into one another and into 1. */
const counts = new Map(
  [
    ['item', 'items'],
    ['iter', 'iters', 'iteration', 'iterations'],
    ['op', 'ops', 'operation', 'operations'],
    ['count', 'counts'],
    ['event', 'events'],
    ['request', 'requests'],
    ['step', 'steps'],
    ['sample', 'samples'],
    ['dof', 'dofs'],
    ['cell', 'cells'],
    ['element', 'elements'],
    ['process', 'processes'],
    ['task', 'tasks'],
    ['node', 'nodes'],
  ].flatMap(([name = '', ...others]) => [name, ...others].map((word) => [word, name] as const)),
)

const powers = new Map<string, readonly [bigint, bigint]>([
  ['', [1n, 1n]],
  ...['p', 'n', 'u', 'm'].map((name, index) => [name, [1n, 1000n ** BigInt(4 - index)]] as const),
  ...large.split(' ').map((name, index) => [name, [1000n ** BigInt(index + 1), 1n]] as const),
  ...binary.split(' ').map((name, index) => [name, [1024n ** BigInt(index + 1), 1n]] as const),
])

/** Other spellings of prefixes: the micro sign, the Greek letter and the capital K of `KB`. */
const prefixSpellings = new Map([
  ['u', ['u', 'µ', 'μ']],
  ['k', ['k', 'K']],
])

const prefixWords = new Map([
  ['nano', 'n'],
  ['micro', 'u'],
  ['milli', 'm'],
  ['kilo', 'k'],
  ['mega', 'M'],
  ['giga', 'G'],
  ['tera', 'T'],
  ['kibi', 'Ki'],
  ['mebi', 'Mi'],
  ['gibi', 'Gi'],
])

const atoms = new Map<string, Atom>()
const words = new Map<string, Atom>()
for (const root of roots) addRoot(root)
for (const [word, unit] of [
  ['msec', 'ms'],
  ['usec', 'us'],
  ['µsec', 'us'],
  ['nsec', 'ns'],
] as const) {
  addWord(word, atoms.get(unit))
}

/** The factor that a text names: a unit with its prefix, a count, an annotation `{…}`, a percentage or 1. */
export function findAtom(text: string): Atom | undefined {
  const pure = findPure(text)
  return pure ?? atoms.get(text) ?? words.get(text.toLowerCase())
}

function findPure(text: string): Atom | undefined {
  const size = { exponents: [], numerator: 1n, denominator: 1n }
  const word = text.toLowerCase()
  if (word === '' || word === '1' || word === 'ratio') return { ...size, text: '1', symbol: '' }
  if (word === '%' || word === 'percent') return { ...size, text: '%', symbol: '%', denominator: 100n }
  const name = counts.get(word) ?? readAnnotation(text)
  return name === undefined ? undefined : { ...size, text: `{${name}}`, symbol: name }
}

/** UCUM annotations stand in braces and change nothing: `{iter}`. */
function readAnnotation(text: string): string | undefined {
  return text.length > 2 && text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1) : undefined
}

function addRoot(root: Root): void {
  const [code = ''] = root.codes
  for (const prefix of ['', ...root.prefixes.split(' ').filter((name) => name !== '')]) {
    const [top, bottom] = powers.get(prefix) ?? [1n, 1n]
    const atom: Atom = {
      text: prefix + code,
      symbol: (prefix === 'u' ? 'µ' : prefix) + root.symbol,
      exponents: root.exponents,
      numerator: root.size[0] * top,
      denominator: root.size[1] * bottom,
    }
    for (const spelling of prefixSpellings.get(prefix) ?? [prefix]) {
      for (const name of root.codes) atoms.set(spelling + name, atom)
    }
    addPrefixedWords(root, prefix, atom)
  }
}

function addPrefixedWords(root: Root, prefix: string, atom: Atom): void {
  const names = [...prefixWords].filter(([, symbol]) => symbol === prefix).map(([name]) => name)
  for (const word of root.words) {
    for (const name of prefix === '' ? [''] : names) addWord(name + word, atom)
  }
}

function addWord(word: string, atom: Atom | undefined): void {
  if (atom === undefined) return
  words.set(word, atom)
  words.set(`${word}s`, atom)
}
