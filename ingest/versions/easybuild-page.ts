// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { gatherVersions } from './found-versions.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** The page of one software in EasyBuild's documentation, a Markdown table `version | versionsuffix | toolchain`. */
export const easybuildPage: RepositoryAdapter = {
  type: 'easybuild-page',
  accept: 'text/markdown, text/plain',
  limit: answerLimits.one,
  read(text, [name = '']) {
    if (!/^version \| (?:versionsuffix \| )?toolchain/m.test(text)) return undefined
    const rows = [...text.matchAll(/^``([^`|\r\n]{1,200})``[ \t]*\|/gm)]
    return new Map([[name, gatherVersions(rows.map(([, version = '']) => ({ version })))]])
  },
}
