// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SkeletonFile } from '../documents/content-skeleton.ts'
import { parseJsonText } from '../documents/json-text.ts'
import { parseYamlText } from '../documents/yaml-text.ts'
import type { Problem } from '../problem.ts'

/** What is wrong with a file that readers begin from: data must be readable. What a program or a page says is theirs. */
export function checkSkeletonFile({ path, text }: SkeletonFile, folder: string): readonly Problem[] {
  const file = `${folder}/${path}`
  if (/\.(?:ya?ml|cff)$/i.test(path)) {
    const read = parseYamlText(text, file)
    return 'problems' in read ? read.problems : []
  }
  if (!/\.json$/i.test(path)) return []
  const read = parseJsonText(text, file)
  return 'problem' in read ? [read.problem] : []
}
