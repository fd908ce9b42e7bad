// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Maps a number of a domain to a place on the picture. */
export type Scale = (value: number) => number

export interface Domain {
  readonly min: number
  readonly max: number
}

/** A straight scale; `from` and `to` are the places of the domain's ends. */
export function linearScale(domain: Domain, from: number, to: number): Scale {
  const span = domain.max - domain.min
  return (value) => (span === 0 ? (from + to) / 2 : from + ((value - domain.min) / span) * (to - from))
}

/** A logarithmic scale over a positive domain. */
export function logScale(domain: Domain, from: number, to: number): Scale {
  const straight = linearScale({ min: Math.log(domain.min), max: Math.log(domain.max) }, from, to)
  return (value) => straight(Math.log(value))
}
