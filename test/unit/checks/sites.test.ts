// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { check, config } from './small-instance.ts'

const proof = 'source: https://example.org, verified: 2026-11-27'
describe('a computing site', () => {
  test('says of each part which page it is from and when that was read', async () => {
    const found = await check({ 'content/sites/vega.yml': 'title: Vega\nmodules: {tool: lmod}\n' })
    expect(found).toEqual([
      'content/sites/vega.yml:2:10 schema/missing-field',
      'content/sites/vega.yml:2:10 schema/missing-field',
    ])
  })

  test('has no system in the KPI history that another site has', async () => {
    const found = await check({
      'content/sites/gaya.yml': 'title: Gaya\nsystems: [gaya]\n',
      'content/sites/vega.yml': 'title: Vega\nsystems:\n  - vega\n  - gaya\n',
    })
    expect(found).toEqual(['content/sites/vega.yml:4:5 site/duplicate-system'])
  })

  test('is one of a kind when tutorials are tested on it', async () => {
    const found = await check({
      'content/sites/laptop.yml': 'title: Laptop\npractice: true\n',
      'content/sites/practice.yml': 'title: Practice\npractice: true\n',
    })
    expect(found).toEqual(['content/sites/practice.yml:2:11 site/second-practice'])
  })

  test('names a machine that is in the list of machines', async () => {
    const machine =
      'supercomputers: [{id: vega, name: Vega, provides: [eessi], parts: [{name: Nodes, cpu: x86_64/amd/zen2}], source: https://example.org}]'
    const found = await check({
      'portal.config.yml': `${config}packageRepositories: [{id: eessi, title: EESSI, type: eessi, url: https://example.org/e.json}]\n`,
      'content/supercomputers.yml': `${machine}\n`,
      'content/sites/vega.yml': 'title: Vega\nsupercomputer: vega\n',
      'content/sites/lumi.yml': `title: LUMI\nsupercomputer: lumy\nmodules: {tool: lmod, ${proof}}\n`,
    })
    expect(found).toEqual(['content/sites/lumi.yml:2:16 site/unknown-machine'])
  })
})
