// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The page of a licence at SPDX; undefined for an expression of several, which has no page. */
export function licenceUrl(license: string | undefined): string | undefined {
  if (license === undefined || !/^[A-Za-z0-9][A-Za-z0-9.-]*\+?$/.test(license)) return undefined
  return `https://spdx.org/licenses/${license.replace(/\+$/, '')}`
}
