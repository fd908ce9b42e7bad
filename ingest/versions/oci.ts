// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { gatherVersions, readTag } from './found-versions.ts'
import { asList, getKey, listTexts, parseJson } from './json-shape.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** Tags of an image by the OCI distribution specification: `{name, tags[]}`, in pages. */
export const oci: RepositoryAdapter = {
  type: 'oci',
  accept: 'application/json',
  limit: answerLimits.one,
  isPaged: true,
  read(text, [name = '']) {
    const tags = getKey(parseJson(text), 'tags')
    // An image without tags has null in their place.
    if (tags !== null && asList(tags) === undefined) return undefined
    const isMark = (tag: string) => /^sha(?:256|512)-[0-9a-f]{8,}/.test(tag)
    return new Map([
      [
        name,
        gatherVersions(
          listTexts(tags)
            .filter((tag) => !isMark(tag))
            .map(readTag),
        ),
      ],
    ])
  },
}
