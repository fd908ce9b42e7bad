// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { LinkVocabulary, Project } from '../../../schemas/types.gen.ts'
import type { CatalogueEntry } from '../site-catalogue.ts'

/** What a codemeta.json says of a project: the fields of a catalogue entry that CodeMeta has words for. */
export type CodemetaFacts = Pick<
  CatalogueEntry,
  | 'name'
  | 'description'
  | 'homepage'
  | 'repository'
  | 'documentation'
  | 'discussion'
  | 'guixPackage'
  | 'spackPackage'
  | 'license'
  | 'languages'
  | 'topics'
  | 'institutions'
  | 'publications'
  | 'doi'
  | 'swhid'
>

/** Words of schema.org that annotated links are made of. */
const roleTerms = {
  Role: 'https://schema.org/Role',
  roleName: 'https://schema.org/roleName',
  url: 'https://schema.org/url',
} as const

/**
 * CodeMeta 3.0 (https://w3id.org/codemeta/3.0), with annotated links in the words of the programme when it has any: plain
 * JSON values in the order in which they are written. A field that has nothing to say is left out; one value stands alone, several as a list. A licence that is one
 * SPDX identifier is its address at spdx.org, an expression is the name of a CreativeWork, since CodeMeta has no place for it.
 */
export function writeCodemeta(facts: CodemetaFacts, vocabulary?: LinkVocabulary): Record<string, unknown> {
  const links = vocabulary === undefined ? [] : listAnnotatedLinks(facts, vocabulary)
  const terms = vocabulary === undefined ? {} : { [vocabulary.prefix]: vocabulary.url, ...roleTerms }
  const record: Record<string, unknown> = {
    '@context': links.length === 0 ? 'https://w3id.org/codemeta/3.0' : ['https://w3id.org/codemeta/3.0', terms],
    '@type': 'SoftwareSourceCode',
    name: facts.name,
    description: facts.description,
    url: facts.homepage,
    identifier: oneOrMany([...(facts.doi === undefined ? [] : [doiAddress(facts.doi)]), ...optional(facts.swhid)]),
    codeRepository: oneOrMany(facts.repository),
    license: facts.license === undefined ? undefined : writeLicense(facts.license),
    softwareHelp: oneOrMany(facts.documentation.map((url) => ({ '@type': 'WebSite', url }))),
    programmingLanguage: oneOrMany(facts.languages.map((name) => ({ '@type': 'ComputerLanguage', name }))),
    keywords: facts.topics.length === 0 ? undefined : facts.topics,
    author: oneOrMany(facts.institutions.map((name) => ({ '@type': 'Organization', name }))),
    referencePublication: oneOrMany(facts.publications.map(writePublication)),
    ...(links.length === 0 ? {} : { [`${vocabulary?.prefix ?? ''}:annotatedLink`]: links }),
  }
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}

/** The text of a codemeta.json: two spaces of indentation and a line break at the end. */
export function writeCodemetaText(facts: CodemetaFacts, vocabulary?: LinkVocabulary): string {
  return `${JSON.stringify(writeCodemeta(facts, vocabulary), undefined, 2)}\n`
}

/** What an authored entry gives a codemeta.json, addresses as they were written. */
export function toCodemetaFacts(project: Project): CodemetaFacts {
  return {
    name: project.name,
    description: project.description,
    repository: listOf(project.repository),
    documentation: listOf(project.documentation),
    discussion: listOf(project.discussion),
    guixPackage: listOf(project.guix_package),
    spackPackage: listOf(project.spack_package),
    languages: project.languages ?? [],
    topics: project.topics ?? [],
    institutions: project.institutions ?? [],
    publications: project.publications ?? [],
    ...(project.homepage === undefined ? {} : { homepage: project.homepage }),
    ...(project.license === undefined ? {} : { license: project.license }),
    ...(project.doi === undefined ? {} : { doi: project.doi }),
    ...(project.swhid === undefined ? {} : { swhid: project.swhid }),
  }
}

function listAnnotatedLinks(facts: CodemetaFacts, { prefix }: LinkVocabulary): object[] {
  const roles = [
    ['documentation', facts.documentation],
    ['discussion', facts.discussion],
    ['guix_package', facts.guixPackage],
    ['spack_package', facts.spackPackage],
  ] as const
  return roles.flatMap(([role, urls]) => urls.map((url) => ({ '@type': 'Role', roleName: `${prefix}:${role}`, url })))
}

function writeLicense(license: string): string | object {
  const isIdentifier = /^[A-Za-z0-9.-]+$/.test(license)
  return isIdentifier ? `https://spdx.org/licenses/${license}` : { '@type': 'CreativeWork', name: license }
}

function writePublication({ doi, title, url, year }: CodemetaFacts['publications'][number]): object {
  return {
    '@type': 'ScholarlyArticle',
    ...(doi === undefined ? {} : { '@id': doiAddress(doi), identifier: doiAddress(doi) }),
    ...(title === undefined ? {} : { name: title }),
    ...(url === undefined ? {} : { url }),
    ...(year === undefined ? {} : { datePublished: String(year) }),
  }
}

function doiAddress(doi: string): string {
  return `https://doi.org/${doi}`
}

function oneOrMany<T>(values: readonly T[]): T | readonly T[] | undefined {
  return values.length > 1 ? values : values[0]
}

function listOf(authored: string | readonly string[] | undefined): readonly string[] {
  return [authored ?? []].flat()
}

function optional<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value]
}
