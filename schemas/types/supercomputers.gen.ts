/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/supercomputers.yml: machines on which a package repository is ready for every user.
 */
export interface SupercomputersFile {
  /**
   * The machines.
   *
   * @maxItems 100
   */
  supercomputers: Supercomputer[]
}
/**
 * One machine.
 */
export interface Supercomputer {
  /**
   * Identifier.
   */
  id: string
  /**
   * Name.
   */
  name: string
  /**
   * Who runs it.
   */
  place?: string
  /**
   * Its documentation.
   */
  url?: string
  /**
   * Package repositories that every user finds there, by their ids.
   *
   * @minItems 1
   * @maxItems 10
   */
  provides: string[]
  /**
   * Kinds of nodes on which they can be used.
   *
   * @minItems 1
   * @maxItems 20
   */
  parts: MachinePart[]
  /**
   * Where it is said that they are there.
   */
  source: string
}
/**
 * Nodes of one kind.
 */
export interface MachinePart {
  /**
   * What the site calls it.
   */
  name: string
  /**
   * Target of its processors, as EESSI writes it.
   */
  cpu: string
  /**
   * Target of its accelerators, as EESSI writes it.
   */
  gpu?: string
}
