// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A calendar quarter in UTC such as `2026-Q4`, or `undated` for what gives no time. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}` | 'undated'

/** The UTC quarter of a moment in ISO 8601; `undated` when there is none or it cannot be read. */
export function quarterOf(moment: string | undefined): Quarter {
  const date = new Date(moment ?? Number.NaN)
  if (Number.isNaN(date.getTime())) return 'undated'
  return `${date.getUTCFullYear()}-Q${quarterNumber(date.getUTCMonth())}`
}

/** A quarter from its text, `2026-Q4` or, as in addresses, `2026-q4`; undefined when it is none. */
export function readQuarter(text: string): Exclude<Quarter, 'undated'> | undefined {
  const { year, number } = /^(?<year>\d{4})-q(?<number>[1-4])$/i.exec(text)?.groups ?? {}
  if (year === undefined) return undefined
  return `${Number(year)}-Q${quarterNumber((Number(number) - 1) * 3)}`
}

/** The quarters between two, both included, oldest first. */
export function listQuarters(first: Quarter, last: Quarter): readonly Quarter[] {
  const [from, to] = [quarterIndex(first), quarterIndex(last)]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => {
    const index = from + step - 1
    return `${Math.floor(index / 4)}-Q${quarterNumber((index % 4) * 3)}` as const
  })
}

/** A quarter as it stands in addresses: `2026-q4`. */
export function quarterSlug(quarter: Quarter): string {
  return quarter.toLowerCase()
}

/** Order of quarters: oldest first, undated last. */
export function compareQuarters(a: Quarter, b: Quarter): number {
  return quarterIndex(a) - quarterIndex(b) || 0
}

/** A quarter as readers write it: `Q4 2026`, and `undated` as it is. */
export function formatQuarter(quarter: Quarter): string {
  const [year, number] = quarter.split('-')
  return number === undefined ? quarter : `${number} ${year}`
}

function quarterNumber(month: number): 1 | 2 | 3 | 4 {
  if (month < 3) return 1
  if (month < 6) return 2
  return month < 9 ? 3 : 4
}

/** Quarters since year 0; Number.MAX_SAFE_INTEGER for undated. */
function quarterIndex(quarter: Quarter): number {
  const [year, number] = quarter.split('-Q')
  return number === undefined ? Number.MAX_SAFE_INTEGER : Number(year) * 4 + Number(number)
}
