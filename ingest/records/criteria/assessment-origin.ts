// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Assessment } from '../../../schemas/types.gen.ts'
import { safeUrl } from '../safe-url.ts'
import type { AssessmentOrigin } from '../site-guidelines.ts'

/** Where an assessment is from, with the address of the file on forges that are known. */
export function nameOrigin({ file, record }: { readonly file: string; readonly record: Assessment }): AssessmentOrigin {
  const { source, as_of: asOf } = record
  const url = source && addressFile(source)
  const repository = safeUrl(source?.repository)
  return {
    file,
    ...(asOf === undefined ? {} : { asOf }),
    ...(url === undefined ? {} : { url }),
    ...(repository === undefined ? {} : { repository }),
    ...(source?.commit === undefined ? {} : { commit: source.commit }),
    ...(source === undefined ? {} : { path: source.path }),
  }
}

/** GitHub and GitLab show a file at a commit, and a line of it behind `#L`. */
function addressFile({ repository, commit, path }: NonNullable<Assessment['source']>): string | undefined {
  if (commit === undefined) return safeUrl(repository)
  const base = repository.replace(/(?:\.git)?\/?$/, '')
  const where = path.split('/').map(encodeURIComponent).join('/')
  return safeUrl(
    URL.parse(base)?.host === 'github.com' ? `${base}/blob/${commit}/${where}` : `${base}/-/blob/${commit}/${where}`,
  )
}
