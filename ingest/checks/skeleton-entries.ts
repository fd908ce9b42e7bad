// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hintWord } from '../documents/suggestion.ts'
import { report } from './content-check.ts'
import type { ContentCheck, Finding } from './content-check.ts'

/** What is said of a skeleton is about folders that it has, and for roles that are named. */
export const checkSkeleton: ContentCheck = ({ skeleton, skeletonPaths }) => {
  if (skeleton === undefined) return []
  const { folders = [], roles = [], checklist = [] } = skeleton.record
  const known = skeletonPaths === undefined ? undefined : listFolders(skeletonPaths)
  const titles = roles.map(({ title }) => title)
  const findings = [
    ...folders.flatMap(({ path }, index) =>
      known === undefined || known.includes(path)
        ? []
        : [describe(`/folders/${index}/path`, `The skeleton has no folder "${path}".`, hintWord(path, known))],
    ),
    ...checklist.flatMap(({ who = [] }, index) =>
      who.flatMap((title, place) =>
        titles.includes(title)
          ? []
          : [describe(`/checklist/${index}/who/${place}`, `No role is called "${title}".`, hintWord(title, titles))],
      ),
    ),
  ]
  return findings.map((finding) => report(skeleton, finding))
}

function describe(pointer: string, message: string, hint: string | undefined): Finding {
  return { code: 'skeleton/unknown-name', pointer, message, hint }
}

/** Every folder on the way to a file; the skeleton itself is a point. */
function listFolders(paths: readonly string[]): readonly string[] {
  const folders = paths.flatMap((path) => {
    const parts = path.split('/').slice(0, -1)
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  })
  return ['.', ...new Set(folders)]
}
