// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The card and the page of an entry, built of elements with the words and styles of the real ones. */
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import { t } from '../../i18n/text.ts'
import { listPackages } from '../../views/catalogue/packages.ts'
import { listLinks } from '../../views/catalogue/project-links.ts'
import { toPlainText, toRichText } from '../../views/catalogue/rich-text.ts'
import type { RichNode } from '../../views/catalogue/rich-text.ts'
import { firstSentence } from '../../views/catalogue/sentence.ts'
import type { Language } from '../../views/links.ts'
import { make } from '../submit/page-parts.ts'

/** The card of an entry in the list. */
export function makeCard(entry: CatalogueEntry): HTMLElement {
  const chips = [...new Set(listPackages(entry).map(({ manager }) => manager)), ...entry.topics.slice(0, 3)]
  return make(
    'div',
    { class: 'p-project' },
    make('h3', {}, entry.name),
    make('p', {}, firstSentence(toPlainText(entry.description))),
    make('ul', { class: 'p-chips' }, ...chips.map((chip) => make('li', { class: 'p-chip' }, chip))),
  )
}

/** The page of an entry, as far as the entry itself fills it. */
export function makePage(entry: CatalogueEntry, lang: Language): HTMLElement {
  const links = listLinks(entry).map(({ label, href, text }) => ({
    label: t(lang, label),
    parts: [makeLink(href, text)],
  }))
  const packages = listPackages(entry).map(({ manager, name, href }) => ({
    label: manager,
    parts: [makeLink(href, name ?? href)],
  }))
  const named = Object.entries(entry.packages).map(([label, names]) => ({ label, parts: [names.join(', ')] }))
  const sections = [
    { title: t(lang, 'project.packages'), rows: [...packages, ...named] },
    { title: t(lang, 'project.links'), rows: links },
    { title: t(lang, 'project.metadata'), rows: listFacts(entry, lang) },
  ]
  return make(
    'article',
    { class: 'page' },
    make('h3', { class: 'name' }, entry.name),
    make('div', { class: 'description' }, ...toRichText(entry.description).map(makeNode)),
    ...sections
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ title, rows }) => [make('h4', {}, title), makeList(rows)]),
  )
}

interface FactRow {
  readonly label: string
  readonly parts: readonly (Node | string)[]
}

function listFacts(entry: CatalogueEntry, lang: Language): readonly FactRow[] {
  const facts = [
    ['project.licence', entry.license === undefined ? [] : [entry.license]],
    ['project.languages', entry.languages],
    ['project.parallelism', entry.parallelism],
    ['project.topics', entry.topics],
    ['project.workPackages', entry.workPackages],
    ['project.institutions', entry.institutions],
    ['project.id', [entry.id]],
  ] as const
  return facts.flatMap(([key, values]) =>
    values.length === 0 ? [] : [{ label: t(lang, key), parts: [values.join(', ')] }],
  )
}

function makeList(rows: readonly FactRow[]): HTMLElement {
  return make(
    'dl',
    { class: 'p-dl' },
    ...rows.flatMap(({ label, parts }) => [make('dt', {}, label), make('dd', {}, ...parts)]),
  )
}

function makeLink(href: string, text: string): HTMLElement {
  return make('a', { href, rel: 'noopener nofollow ugc', target: '_blank' }, text)
}

function makeNode(node: RichNode): Node | string {
  if (typeof node === 'string') return node
  const element = node.href === undefined ? make(node.tag) : makeLink(node.href, '')
  element.append(...node.children.map(makeNode))
  return element
}
