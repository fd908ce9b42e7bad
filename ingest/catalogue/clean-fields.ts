// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { quoteValue } from '../documents/record-words.ts'
import { validateRecord } from '../documents/validate.ts'
import { isLicenceExpression } from '../records/licence-expression.ts'
import { safeUrl } from '../records/safe-url.ts'
import type { ImportedFields, Project } from '../../schemas/types.gen.ts'

/** What of a foreign entry can be published, and why the rest was left out. */
export interface CleanedFields {
  readonly fields: ImportedFields
  /** Sentences. */
  readonly notes: readonly string[]
}

/** Fields that an import may give; what is only said here, such as work packages, it may not. */
const importable = [
  ...['name', 'description', 'repository', 'homepage', 'documentation', 'discussion', 'guix_package', 'spack_package'],
  ...['license', 'languages', 'topics', 'institutions', 'publications', 'doi', 'swhid'],
] as const
const single: ReadonlySet<string> = new Set(['name', 'description', 'homepage', 'license', 'doi', 'swhid'])
const addresses: ReadonlySet<string> = new Set(importable.slice(2, 8))

/**
 * Holds each field of a foreign entry to the schema of the catalogue. A value that it refuses is left out and named, the others
 * stay. An empty text is no value: earlier catalogues were filled with them.
 */
export function cleanFields(raw: Readonly<Record<string, unknown>>): CleanedFields {
  const notes: string[] = []
  const kept: Record<string, unknown> = {}
  for (const field of importable) {
    const values = listValues(raw[field])
    const good = values.filter((value) => isAccepted(field, single.has(field) ? value : [value]))
    for (const value of values.filter((one) => !good.includes(one))) notes.push(describeRefusal(field, value))
    const value = single.has(field) ? good[0] : good.slice(0, 20)
    if (good.length > 1 && single.has(field)) notes.push(`The field ${field} has several values; the first is used.`)
    if (good.length > 0) kept[field] = value
  }
  return { fields: pickFields(kept), notes }
}

function listValues(value: unknown): readonly unknown[] {
  const values: readonly unknown[] = [value].flat(2)
  // Some tools write the address of a repository as git+https.
  const trimmed = values.map((one) => (typeof one === 'string' ? one.trim().replace(/^git\+(?=https?:)/, '') : one))
  return trimmed.filter((one) => one !== undefined && one !== null && one !== '')
}

function isAccepted(field: string, value: unknown): boolean {
  const [text] = [value].flat()
  if (addresses.has(field) && (typeof text !== 'string' || safeUrl(text) === undefined)) return false
  if (field === 'license' && (typeof text !== 'string' || !isLicenceExpression(text))) return false
  return !('problems' in validateRecord('project', { ...placeholder, [field]: value }, '', () => undefined))
}

const placeholder = { name: '-', description: '-' } as const

/** Each value was accepted on its own, so all together are: the schema has no rule across fields. */
function pickFields(kept: Readonly<Record<string, unknown>>): ImportedFields {
  const validated = validateRecord('project', { ...placeholder, ...kept }, '', () => undefined)
  if ('problems' in validated) return {}
  const { name, description, ...rest }: Project = validated.record
  const { repository, homepage, documentation, discussion, guix_package, spack_package, ...others } = rest
  const { license, languages, topics, institutions, publications, doi, swhid } = others
  const all: { [Field in keyof ImportedFields]: ImportedFields[Field] | undefined } = {
    ...('name' in kept ? { name } : {}),
    ...('description' in kept ? { description } : {}),
    ...{ repository, homepage, documentation, discussion, guix_package, spack_package },
    ...{ license, languages, topics, institutions, publications, doi, swhid },
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

function describeRefusal(field: string, value: unknown): string {
  const quoted = quoteValue(value)
  if (field === 'license') return `The licence ${quoted} is no SPDX expression and was left out.`
  if (addresses.has(field)) return `The address ${quoted} of ${field} is none that can be linked and was left out.`
  return `The value ${quoted} of ${field} is not one that the catalogue takes and was left out.`
}
