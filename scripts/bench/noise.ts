// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Noise of one kind, in units of its own deviation, or for heavy tails of what a normal one would be taken for. */
export type Noise = 'normal' | 'heavy'

/** Values of noise around 0. */
export function makeNoise(kind: Noise, length: number, random: () => number): number[] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  // Student's t with three degrees of freedom, over the ratio of its median absolute value to the normal one's.
  const heavy = () => normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3) / 1.134
  return Array.from({ length }, kind === 'normal' ? normal : heavy)
}

/** What a kind of noise is called in a table. */
export function nameNoise(kind: Noise): string {
  return kind === 'normal' ? 'normal noise' : 'heavy-tailed noise (Student, 3 degrees)'
}
