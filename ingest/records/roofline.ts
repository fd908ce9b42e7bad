// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What a machine can do at most, per node. */
export interface Peak {
  /** FLOP/s. */
  readonly flops: number
  /** Bytes per second between processor and memory. */
  readonly bandwidth: number
}

/** Where a run stands under the roof. */
export interface RooflinePoint {
  /** Arithmetic intensity, FLOP per byte of memory traffic. */
  readonly intensity: number
  /** FLOP/s per node. */
  readonly performance: number
  /** Undefined when the peak of the machine is not told. */
  readonly roof?: { readonly performance: number; readonly share: number; readonly bound: 'memory' | 'compute' }
}

/**
 * Attainable performance = min(peak FLOP/s, intensity * peak bandwidth). Source: S. Williams, A. Waterman and D. Patterson,
 * Roofline: an insightful visual performance model, CACM 52(4), 2009, doi:10.1145/1498765.1498785.
 */
export function attainable(peak: Peak, intensity: number): number {
  return Math.min(peak.flops, intensity * peak.bandwidth)
}

/** Intensity from which on the processor and not the memory is the limit: peak FLOP/s / peak bandwidth. */
export function ridgeOf(peak: Peak): number {
  return peak.flops / peak.bandwidth
}

/** A run under the roof; undefined when its work, traffic or time is not above zero. Work and traffic are those of the whole run. */
export function placeUnderRoof(
  run: { readonly flops: number; readonly bytes: number; readonly seconds: number; readonly nodes: number },
  peak: Peak | undefined,
): RooflinePoint | undefined {
  if (!(run.flops > 0 && run.bytes > 0 && run.seconds > 0 && run.nodes > 0)) return undefined
  const intensity = run.flops / run.bytes
  const performance = run.flops / run.seconds / run.nodes
  if (peak === undefined) return { intensity, performance }
  const most = attainable(peak, intensity)
  const bound = intensity < ridgeOf(peak) ? 'memory' : 'compute'
  return { intensity, performance, roof: { performance: most, share: performance / most, bound } }
}
