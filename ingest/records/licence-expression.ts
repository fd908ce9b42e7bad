// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import parseExpression from 'spdx-expression-parse'

/** True for an SPDX licence expression (https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/). */
export function isLicenceExpression(text: string): boolean {
  try {
    parseExpression(text)
    return true
  } catch {
    return false
  }
}
