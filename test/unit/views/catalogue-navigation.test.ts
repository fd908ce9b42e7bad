// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { isOfCatalogue, listParts } from '../../../site/views/catalogue-navigation.ts'

const stacks = [{ id: 'ai', title: 'AI stack', titleFr: 'Pile IA', columns: [], groups: [], published: [] }]

test('stacks and images are one click away from the catalogue, in the language of the reader', () => {
  const parts = listParts('fr', { stacks, guidelines: [], hasImages: true })
  expect(parts.map(({ label, path }) => `${label} ${path}`)).toEqual([
    'Catalogue des logiciels /catalogue/',
    'Pile IA /stacks/ai/',
    'Images de conteneurs /stacks/images/',
  ])
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
