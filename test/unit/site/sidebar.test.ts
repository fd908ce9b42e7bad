// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { StarlightRouteData } from '@astrojs/starlight/route-data'
import { expect, test } from 'vitest'
import { pruneSidebar } from '../../../site/views/sidebar.ts'

type Entry = StarlightRouteData['sidebar'][number]

function makeLink(label: string, isCurrent = false): Entry {
  return { type: 'link', label, href: `/${label}/`, isCurrent, badge: undefined, attrs: {} }
}

function makeGroup(label: string, entries: Entry[]): Entry {
  return { type: 'group', label, entries, collapsed: false, badge: undefined }
}

function makeSection(label: string, pages: number, current?: number): Entry {
  return makeGroup(
    label,
    Array.from({ length: pages }, (_, index) => makeLink(`${label}-${String(index)}`, index === current)),
  )
}

function count(entries: readonly Entry[]): number {
  return entries.map((entry) => (entry.type === 'link' ? 1 : count(entry.entries))).reduce((sum, each) => sum + each, 0)
}

test('a page lists its own section, and each other section as one link', () => {
  const learn = makeGroup('Learn', [makeSection('a', 50), makeSection('b', 50, 3), makeSection('c', 50)])
  const [pruned] = pruneSidebar([learn])
  expect(pruned).toMatchObject({
    label: 'Learn',
    entries: [
      { type: 'link', label: 'A', href: '/a-0/' },
      { type: 'group', label: 'B' },
      { type: 'link', label: 'C', href: '/c-0/' },
    ],
  })
  expect(count([pruned ?? learn])).toBe(52)
})

test('a page carries the same number of links however many other sections there are, but for one each', () => {
  const sidebar = (sections: number): Entry[] => [
    makeGroup('Learn', [
      makeSection('own', 50, 0),
      ...Array.from({ length: sections }, (_, index) => makeSection(`s${String(index)}`, 50)),
    ]),
  ]
  expect(count(pruneSidebar(sidebar(20))) - count(pruneSidebar(sidebar(10)))).toBe(10)
})

test('a short part is listed everywhere, a long one is a link on the pages of the others', () => {
  const pruned = pruneSidebar([makeSection('Learn', 5, 0), makeSection('Guides', 30), makeSection('Archive', 31)])
  expect(pruned.map(({ type, label }) => `${type} ${label}`)).toEqual(['group Learn', 'group Guides', 'link Archive'])
})

test('a page that is in no part gets the short parts whole', () => {
  const sidebar = [makeSection('Learn', 5), makeLink('FAQ')]
  expect(pruneSidebar(sidebar)).toEqual(sidebar)
})

test('a part without pages stays as it is', () => {
  const empty = makeGroup('Empty', [])
  expect(pruneSidebar([makeGroup('Learn', [makeLink('here', true), empty])])).toMatchObject([{ entries: [{}, empty] }])
})

test('a section that is named after its folder is shown in words', () => {
  const [pruned] = pruneSidebar([makeGroup('Guides', [makeLink('one', true), makeSection('my-formats', 2)])])
  expect(pruned).toMatchObject({ label: 'Guides', entries: [{ label: 'one' }, { label: 'My formats' }] })
})
