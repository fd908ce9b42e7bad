// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Parameters } from './benchmark-case.ts'

/** What is known of the size of a problem, and how it is known: nothing is guessed from values alone. */
export interface ProblemSize {
  /** Name of the parameter as the tool writes it. */
  readonly parameter: string
  /** total: the whole problem. share: the part of one worker, which makes any growth in workers a weak study. */
  readonly of: 'total' | 'share'
  readonly value: number
}

/** Counts of what is solved for, as tools name them. A mesh size such as h is none: how many cells it makes is not told. */
const counts = [
  ...['dof', 'dofs', 'ndof', 'ndofs', 'degreesoffreedom', 'unknowns', 'nunknowns'],
  ...['cells', 'ncells', 'elements', 'nelements', 'particles', 'nparticles', 'gridpoints', 'problemsize', 'globalsize'],
]
const names: ReadonlySet<string> = new Set(counts)
const share = new RegExp(`^(?:${counts.join('|')})per(?:task|rank|process|core|node|gpu|worker)$`)

/**
 * The problem size that the parameters of a case tell: the parameter that an instance has declared, else one with a name that
 * says so, such as `dofs` or `cells_per_rank`. Undefined when no parameter or more than one does.
 */
export function findProblemSize(parameters: Parameters, declared?: string): ProblemSize | undefined {
  const found = Object.entries(parameters).flatMap(([parameter, value]): ProblemSize[] => {
    const of = parameter === declared ? 'total' : declared === undefined ? kindOf(parameter) : undefined
    const size = Number(value)
    return of === undefined || typeof value === 'boolean' || !(size > 0) ? [] : [{ parameter, of, value: size }]
  })
  return found.length === 1 ? found[0] : undefined
}

/** What the parameters themselves say of the kind of study: `scaling: weak`. Undefined when they do not. */
export function findSaidKind(parameters: Parameters): 'strong' | 'weak' | undefined {
  const said = Object.entries(parameters).find(([name]) => /^scaling(?:type|kind|mode)?$/.test(fold(name)))?.[1]
  return said === 'weak' || said === 'strong' ? said : undefined
}

function kindOf(parameter: string): ProblemSize['of'] | undefined {
  const name = fold(parameter)
  if (names.has(name)) return 'total'
  return share.test(name) ? 'share' : undefined
}

/** Small letters without what tools put between words. */
function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
