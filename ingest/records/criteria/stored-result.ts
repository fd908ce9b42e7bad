// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { GuidelineResult } from '../../../schemas/types.gen.ts'
import { canonicalJson, hashText } from '../identity.ts'
import { makeSlug } from '../slug.ts'

/** What CI reported of a project, as the history keeps it: named by its content and never changed. */
export interface StoredResult extends Omit<GuidelineResult, '$schema' | 'format' | 'version'> {
  /** `<project or repository>-<hash of the rest>`; also the name of its file. */
  readonly id: string
}

/** The form that is kept. Times are ISO 8601 in UTC already. */
export function storeResult({
  $schema: _schema,
  format: _format,
  version: _version,
  ...kept
}: GuidelineResult): StoredResult {
  return { ...kept, id: nameResult(kept) }
}

/** Id that the content of a result gives it. */
export function nameResult(kept: Omit<StoredResult, 'id'>): string {
  const slug = kept.project ?? makeSlug((kept.repository ?? '').replace(/^https?:\/\//, ''))
  return `${slug === '' ? 'result' : slug}-${hashText(canonicalJson(kept))}`
}

/** The results of a project, by its id or the address of its sources, newest first. */
export function findResults(
  results: readonly StoredResult[],
  project: { readonly id: string; readonly aliases: readonly string[]; readonly repository: readonly string[] },
): readonly StoredResult[] {
  const names = new Set([project.id, ...project.aliases])
  const addresses = new Set(project.repository.map(nameRepository))
  const isOwn = ({ project: name, repository }: StoredResult) =>
    name === undefined ? repository !== undefined && addresses.has(nameRepository(repository)) : names.has(name)
  return results.filter(isOwn).toSorted((a, b) => (a.checkedAt < b.checkedAt ? 1 : -1))
}

/** Two addresses of the same repository: neither the case of letters nor the ending tells them apart. */
function nameRepository(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/(?:\.git)?\/?$/, '')
}
