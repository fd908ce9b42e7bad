// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readImageTag } from '../records/versions/image-tag.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** The example of a tag scheme follows it: it is what readers copy. */
export const checkImageTags: ContentCheck = ({ config, images }) => {
  if (config === undefined || images === undefined) return []
  const { tagScheme } = images.record
  const workPackages = (config.record.workPackages ?? []).map(({ id }) => id)
  const levels = (config.record.levels ?? []).map(({ id }) => id)
  const reading = readImageTag(tagScheme.example, tagScheme, { workPackages, levels })
  if ('parts' in reading) return []
  const message = `The example "${tagScheme.example}" does not follow the scheme ${tagScheme.parts.join('-')}.`
  const hint = 'Write each part in small letters, joined by hyphens. A version has dots: 1.0, not 1.'
  return [report(images, { code: 'image/bad-tag', pointer: '/tagScheme/example', message, hint })]
}
