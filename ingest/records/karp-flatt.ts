// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Experimentally determined serial fraction e = (1/S - 1/p) / (1 - 1/p), with S the speed-up and p the growth in workers, both
 * against the smallest run. Constant along a study: the code has a serial part of that size. Growing: overhead grows with the
 * workers, such as communication. Below zero: faster than ideal. Null where it says nothing: p is 1, or there is no speed-up.
 * Source: A. H. Karp and H. P. Flatt, Measuring parallel processor performance, CACM 33(5), 1990, doi:10.1145/78607.78614.
 */
export function serialFraction(speedup: number | null, growth: number): number | null {
  if (speedup === null || speedup <= 0 || growth <= 1) return null
  return (1 / speedup - 1 / growth) / (1 - 1 / growth)
}
