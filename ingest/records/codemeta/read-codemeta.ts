// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Project } from '../../../schemas/types.gen.ts'
import { isObject, localName, textsOf, valuesOf } from './json-ld-value.ts'
import type { JsonObject } from './json-ld-value.ts'

/** What a codemeta.json gives an entry of the catalogue. */
export interface CodemetaReading {
  /** Fields of an entry; nothing was validated. */
  readonly fields: Partial<Project>
  /** Properties that an entry has no place for, sorted. */
  readonly unused: readonly string[]
}

/** Properties that are read, beside those that every JSON-LD file has. */
const known: ReadonlySet<string> = new Set([
  ...[
    '@context',
    '@type',
    '@id',
    'type',
    'id',
    'name',
    'description',
    'url',
    'identifier',
    'codeRepository',
    'license',
  ],
  ...['softwareHelp', 'issueTracker', 'programmingLanguage', 'keywords', 'author', 'maintainer', 'copyrightHolder'],
  ...['referencePublication', 'annotatedLink'],
])

/** True for what looks like a codemeta.json: an object whose context or type is that of CodeMeta. */
export function isCodemeta(value: unknown): value is JsonObject {
  if (!isObject(value)) return false
  const isSource = textsOf([value['@type'] ?? value['type']].flat()).some((type) =>
    /Software(?:SourceCode|Application)$/.test(type),
  )
  return isSource || JSON.stringify(value['@context'] ?? '').includes('codemeta')
}

/**
 * Reads CodeMeta 2.0 and 3.0 (https://codemeta.github.io/terms/), with the terms spelt out, with a prefix, or plain. Persons are
 * never taken over. Several licences all apply, as those of CodeMeta do. The address of a DOI or of a licence at spdx.org is
 * cut down to what it names.
 */
export function readCodemeta(file: JsonObject): CodemetaReading {
  const links = valuesOf(file, 'annotatedLink').filter(isObject)
  const linked = (role: string) =>
    links
      .filter((link) => textsOf(valuesOf(link, 'roleName'), ['@id']).some((name) => localName(name) === role))
      .flatMap((link) => addressesOf(valuesOf(link, 'url')))
  const identifiers = textsOf(valuesOf(file, 'identifier'), ['@id', 'value', 'url'])
  const discussion = linked('discussion')
  const fields: { [Field in keyof Project]?: Project[Field] | undefined } = {
    name: textsOf(valuesOf(file, 'name'))[0],
    description: textsOf(valuesOf(file, 'description'))[0],
    homepage: addressesOf(valuesOf(file, 'url'))[0],
    repository: oneOrMany(addressesOf(valuesOf(file, 'codeRepository'))),
    documentation: oneOrMany([...linked('documentation'), ...addressesOf(valuesOf(file, 'softwareHelp'))]),
    discussion: oneOrMany(discussion.length > 0 ? discussion : addressesOf(valuesOf(file, 'issueTracker'))),
    guix_package: oneOrMany(linked('guix_package')),
    spack_package: oneOrMany(linked('spack_package')),
    license: readLicense(textsOf(valuesOf(file, 'license'), ['@id', 'name', 'url', 'identifier'])),
    languages: listOf(textsOf(valuesOf(file, 'programmingLanguage'), ['name', '@id'])),
    topics: listOf(textsOf(valuesOf(file, 'keywords'), ['name']).flatMap(splitKeywords)),
    institutions: listOf(['author', 'maintainer', 'copyrightHolder'].flatMap((key) => listOrganizations(file, key))),
    publications: listOf(valuesOf(file, 'referencePublication').flatMap(readPublication)),
    doi: identifiers.map(readDoi).find((doi) => doi !== undefined),
    swhid: identifiers.find((identifier) => identifier.startsWith('swh:1:')),
  }
  const unused = Object.keys(file).filter((key) => !known.has(key) && !known.has(localName(key)))
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    unused: unused.sort(),
  }
}

function addressesOf(values: readonly unknown[]): readonly string[] {
  return textsOf(values, ['url', '@id'])
}

/** Keywords are a list, or one text with commas between them. */
function splitKeywords(text: string, _: number, all: readonly string[]): readonly string[] {
  return all.length === 1 && text.includes(',') ? text.split(',').map((word) => word.trim()) : [text]
}

function readLicense(texts: readonly string[]): string | undefined {
  const names = [
    ...new Set(
      texts.map(
        (text) => /^https?:\/\/spdx\.org\/licenses\/([A-Za-z0-9.+-]+?)(?:\.html|\.json)?$/.exec(text)?.[1] ?? text,
      ),
    ),
  ]
  if (names.length < 2) return names[0]
  return names.map((name) => (/\sOR\s/i.test(name) ? `(${name})` : name)).join(' AND ')
}

function listOrganizations(file: JsonObject, key: string): readonly string[] {
  const organizations = valuesOf(file, key).filter(
    (value) =>
      isObject(value) &&
      textsOf([value['@type'] ?? value['type']].flat()).some((type) => localName(type) === 'Organization'),
  )
  return textsOf(organizations, ['name'])
}

function readPublication(value: unknown): NonNullable<Project['publications']> {
  if (typeof value === 'string') {
    const doi = readDoi(value)
    if (doi !== undefined) return [{ doi }]
    return /^https?:\/\//.test(value) ? [{ url: value }] : [{ title: value }]
  }
  if (!isObject(value)) return []
  const ids = [...textsOf(valuesOf(value, 'identifier'), ['@id', 'value']), ...textsOf([value['@id'], value['id']])]
  const doi = ids.map(readDoi).find((found) => found !== undefined)
  const title = textsOf(valuesOf(value, 'name'))[0]
  const url = addressesOf(valuesOf(value, 'url'))[0]
  const year = /^\d{4}/.exec(textsOf(valuesOf(value, 'datePublished'))[0] ?? '')?.[0]
  const publication = {
    ...(doi === undefined ? {} : { doi }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(year === undefined ? {} : { year: Number(year) }),
  }
  return Object.keys(publication).length === 0 ? [] : [publication]
}

function readDoi(text: string): string | undefined {
  return /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1]
}

/** A value once, in the order in which it came; nothing for an empty list. */
function listOf<T>(values: readonly T[]): T[] | undefined {
  return values.length === 0 ? undefined : [...new Set(values)]
}

function oneOrMany(values: readonly string[]): string | string[] | undefined {
  const list = listOf(values)
  return list?.length === 1 ? list[0] : list
}
