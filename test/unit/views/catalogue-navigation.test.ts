// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { findPart, isOfCatalogue, listParts } from '../../../site/views/catalogue-navigation.ts'

const stacks = [{ id: 'ai', title: 'AI stack', titleFr: 'Pile IA', columns: [], groups: [], published: [], lag: [] }]

test('stacks and images are one click away from the catalogue, in the language of the reader', () => {
  const parts = listParts('fr', { stacks, guidelines: [], hasImages: true })
  expect(parts.map(({ label, path }) => `${label} ${path}`)).toEqual([
    'Catalogue des logiciels /catalogue/',
    'Piles /stacks/',
    'Pile IA /stacks/ai/',
    'Images de conteneurs /stacks/images/',
  ])
})

test('a page is marked as one part only: a stack is not the page of all stacks', () => {
  const parts = listParts('en', { stacks, guidelines: [], hasImages: true })
  expect(['/stacks/', '/stacks/ai/', '/catalogue/starpu/', '/kpi/'].map((path) => findPart(path, parts)?.path)).toEqual(
    ['/stacks/', '/stacks/ai/', '/catalogue/', undefined],
  )
})

test('a part that an instance does not have has no link', () => {
  const parts = listParts('en', { stacks: [], guidelines: [], hasImages: false })
  expect(parts.map(({ path }) => path)).toEqual(['/catalogue/'])
})

test('only pages of the catalogue have this navigation', () => {
  expect(['/catalogue/starpu/', '/stacks/ai/', '/guidelines/', '/kpi/', '/'].map(isOfCatalogue)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})
