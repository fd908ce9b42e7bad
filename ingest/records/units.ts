// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { findAtom } from './unit-atoms.ts'
import type { Atom } from './unit-atoms.ts'

/** A unit with its exact size in base units: second, byte, joule, FLOP, and 1 for whatever is only counted. */
export interface Unit {
  /** Canonical spelling in the manner of UCUM (ucum.org), such as `ms`, `MBy/s`, `{iter}`. */
  readonly text: string
  /** As readers see it, such as `µs`, `MB/s`, `iter`; empty for a pure number. */
  readonly symbol: string
  /** Exponents of the base units, such as `By s-1`; empty for what is only counted. Units convert within one dimension. */
  readonly dimension: string
  /** Size in base units is numerator / denominator, in lowest terms. */
  readonly numerator: bigint
  readonly denominator: bigint
}

/** Multiply by the first, divide by the second: keeps decimal factors exact, as 5 ms / 1000 is and 5 * 0.001 is not. */
export interface Conversion {
  readonly multiply: number
  readonly divide: number
}

const longestUnit = 64
const mostFactors = 4
const parsed = new Map<string, Unit | undefined>()

/**
 * Reads a unit as UCUM or as benchmark tools write it; undefined when it is not known. MB and its kin are decimal (1 MB is
 * 1,000,000 bytes, as UCUM says): tools that mean 2^20 by it exist, and nothing in a report tells them apart. MiB is 2^20.
 */
export function parseUnit(text: string): Unit | undefined {
  if (text.length > longestUnit) return undefined
  if (!parsed.has(text)) parsed.set(text, composeUnit(text.trim()))
  return parsed.get(text)
}

/** How to get from one unit to another; undefined when they measure different things or one is unknown. */
export function findConversion(from: string, to: string): Conversion | undefined {
  if (from === to) return { multiply: 1, divide: 1 }
  const source = parseUnit(from)
  const target = parseUnit(to)
  if (source === undefined || target === undefined || source.dimension !== target.dimension) return undefined
  const [multiply, divide] = reduceFraction(
    source.numerator * target.denominator,
    source.denominator * target.numerator,
  )
  return { multiply: Number(multiply), divide: Number(divide) }
}

/** A value in another unit; undefined when the units do not convert or the result is beyond what a number can hold. */
export function convertUnit(value: number, from: string, to: string): number | undefined {
  const conversion = findConversion(from, to)
  return conversion === undefined ? undefined : applyConversion(value, conversion)
}

/** A value converted; undefined when the result is too large or too small for a number: never 0 for what is not 0. */
export function applyConversion(value: number, conversion: Conversion): number | undefined {
  const result = (value * conversion.multiply) / conversion.divide
  const lost = !Number.isFinite(result) || (result === 0 && value !== 0)
  return lost ? undefined : result
}

/** A unit as readers see it: `µs` for us, `MB/s` for MBy/s, nothing for a pure number; an unknown unit as it is written. */
export function formatUnit(text: string): string {
  return parseUnit(text)?.symbol ?? text
}

function composeUnit(text: string): Unit | undefined {
  const parts = text.split('/')
  if (parts.length > mostFactors) return undefined
  const atoms: Atom[] = []
  for (const [index, part] of parts.entries()) {
    const atom = findAtom(part.trim())
    if (atom === undefined || (part.trim() === '' && parts.length > 1)) return undefined
    atoms.push(index === 0 ? atom : invertAtom(atom))
  }
  return multiplyAtoms(atoms, parts.length === 1)
}

function multiplyAtoms(atoms: readonly Atom[], single: boolean): Unit {
  const exponents = new Map<string, number>()
  let numerator = 1n
  let denominator = 1n
  for (const atom of atoms) {
    numerator *= atom.numerator
    denominator *= atom.denominator
    for (const [base, exponent] of atom.exponents) exponents.set(base, (exponents.get(base) ?? 0) + exponent)
  }
  const [top, bottom] = reduceFraction(numerator, denominator)
  return {
    text: atoms.map((atom) => atom.text).join('/'),
    symbol: atoms.map((atom) => (single ? atom.symbol : atom.symbol || '1')).join('/'),
    dimension: writeDimension(exponents),
    numerator: top,
    denominator: bottom,
  }
}

function invertAtom(atom: Atom): Atom {
  const exponents = atom.exponents.map(([base, exponent]) => [base, -exponent] as const)
  return { ...atom, exponents, numerator: atom.denominator, denominator: atom.numerator }
}

function writeDimension(exponents: ReadonlyMap<string, number>): string {
  return [...exponents]
    .filter(([, exponent]) => exponent !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([base, exponent]) => (exponent === 1 ? base : `${base}${exponent}`))
    .join(' ')
}

function reduceFraction(numerator: bigint, denominator: bigint): readonly [bigint, bigint] {
  let [a, b] = [numerator, denominator]
  while (b !== 0n) [a, b] = [b, a % b]
  return [numerator / a, denominator / a]
}
