// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { checkNamePatterns } from '../../../ingest/checks/config-name-patterns.ts'
import type { MappingRule, PortalConfig } from '../../../schemas/types.gen.ts'

function checkRules(mapping: MappingRule[]) {
  const record: PortalConfig = {
    programme: { name: 'Example', shortName: 'Example', description: 'An example.' },
    site: { url: 'https://example.org', base: '/', languages: ['en'] },
    mapping,
  }
  const locate = (pointer: string) => (pointer === '/mapping/1/names' ? { line: 7, column: 12 } : undefined)
  return checkNamePatterns({ config: { record, file: 'portal.config.yml', locate } })
}

describe('patterns that take names apart', () => {
  it('are accepted when they have named groups and end quickly', () => {
    expect(checkRules([{ names: '(?<metric>[a-z]+)_np_(?<tasks>[0-9]{1,9})' }])).toEqual([])
  })

  it.each(['([a-z]+)', '(?<metric>a+)+', '(?<metric>[a-z', '(?<metric>a)(?=b)'])('are refused as %s', (names) => {
    expect(checkRules([{ path: '**' }, { names }])).toMatchObject([
      { code: 'schema/wrong-format', severity: 'error', file: 'portal.config.yml', position: { line: 7, column: 12 } },
    ])
  })
})
