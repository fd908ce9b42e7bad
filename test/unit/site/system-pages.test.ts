// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { findChoice, hasVariants, showVariants } from '../../../site/views/sites/site-choice.ts'
import { listMissing, listParts } from '../../../site/views/sites/site-parts.ts'
import { listSystemPages, mapSystems } from '../../../site/views/sites/system-pages.ts'
import type { Site } from '../../../site/views/sites/system-pages.ts'

const proof = { source: 'https://example.org', verified: '2026-11-27' }

describe('pages of machines and systems', () => {
  const pages = listSystemPages(
    [
      { id: 'vega', title: 'Vega' },
      { id: 'arm', title: 'Arm machine', systems: ['arm-login', 'Arm 2'] },
    ],
    ['Vega', 'Arm 2', 'AzureGPU2', 'arm-login', 'Vega', '???'],
  )

  test('are one for each machine with the systems that are its own, and one for each system of nobody', () => {
    expect(pages.map(({ id, title, systems }) => [id, title, systems.join(' + ')])).toEqual([
      ['system', '???', '???'],
      ['arm', 'Arm machine', 'Arm 2 + arm-login'],
      ['azuregpu2', 'AzureGPU2', 'AzureGPU2'],
      ['vega', 'Vega', 'Vega'],
    ])
  })

  test('are there for systems whose names mean something to programs', () => {
    const odd = listSystemPages([], ['constructor', '__proto__'])
    expect(odd.map(({ id, systems }) => [id, ...systems])).toEqual([
      ['proto', '__proto__'],
      ['constructor', 'constructor'],
    ])
    expect(mapSystems(odd).get('toString')).toBeUndefined()
  })

  test('are found by the name of a system', () => {
    expect(mapSystems(pages).get('Arm 2')).toBe('arm')
    expect(mapSystems(pages).get('elsewhere')).toBeUndefined()
  })
})

describe('what is confirmed of a machine', () => {
  const site: Site = {
    ...{ id: 'arm', title: 'Arm' },
    scheduler: {
      name: 'slurm',
      submit: 'sbatch',
      notes: 'Name a project.',
      fr: { notes: 'Nommez un projet.' },
      ...proof,
    },
    network: { outgoing: 'no', notes: 'Ask support.', ...proof },
    storage: { areas: [{ path: '/scratch' }], ...proof },
  }

  test('is shown with its source, in the language of the reader as far as somebody translated it', () => {
    expect(listParts(site, 'fr')).toEqual([
      {
        ...{ name: 'scheduler', notes: 'Nommez un projet.', isForeign: false, ...proof },
        facts: [
          { name: 'name', value: 'slurm', kind: 'word' },
          { name: 'submit', value: 'sbatch', kind: 'code' },
        ],
      },
      { name: 'storage', isForeign: false, facts: [], ...proof },
      {
        ...{ name: 'network', notes: 'Ask support.', isForeign: true, ...proof },
        facts: [{ name: 'outgoing', value: 'no', kind: 'word' }],
      },
    ])
  })

  test('leaves out what nobody confirmed, and says so', () => {
    expect(listMissing(site)).toContain('account')
    expect(listMissing(site)).not.toContain('network')
  })
})

describe('the machine of a reader', () => {
  test('is that of the address, else the one that was kept, else none', () => {
    const known = ['', 'lumi', 'vega']
    expect(findChoice('?site=lumi', 'vega', known)).toBe('lumi')
    expect(findChoice('?site=', 'vega', known)).toBe('')
    expect(findChoice('?site=nowhere', 'vega', known)).toBe('vega')
    expect(findChoice('', 'nowhere', known)).toBe('')
    expect(findChoice('', null, known)).toBe('')
  })

  test('hides blocks of other machines, and nothing where it has no block', () => {
    const run = [['lumi', 'vega'], ['karolina']]
    expect(showVariants(run, 'vega')).toEqual({ shown: [true, false], isMissing: false })
    expect(showVariants(run, '')).toEqual({ shown: [true, true], isMissing: false })
    expect(showVariants(run, 'jupiter')).toEqual({ shown: [true, true], isMissing: true })
  })

  test('is asked for on pages with blocks for some machines only', () => {
    expect(hasVariants('```sh per-site no-test reason="a"\nls\n```')).toBe(true)
    expect(hasVariants('- a\n\n  ```sh test id=a site=lumi\n  ls\n  ```')).toBe(true)
    expect(hasVariants('```sh test id=a\nsite=lumi\n```\n\nper-site=')).toBe(false)
  })
})
