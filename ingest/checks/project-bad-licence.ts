// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isLicenceExpression } from '../records/licence-expression.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** A licence is an SPDX expression, so that a program can tell what it is. */
export const checkLicences: ContentCheck = ({ projects }) => {
  if (projects === undefined) return []
  return projects.record.flatMap(({ name, license }, index) => {
    if (license === undefined || isLicenceExpression(license)) return []
    const message = `${name} has the licence ${JSON.stringify(license)}, which is no SPDX expression.`
    const hint =
      'Look for its identifier at https://spdx.org/licenses/; capitals count. Several are joined by AND or OR.'
    return [report(projects, { code: 'project/bad-licence', pointer: `/${index}/license`, message, hint })]
  })
}
