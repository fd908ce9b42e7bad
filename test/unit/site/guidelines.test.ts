// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { parseYamlText } from '../../../ingest/documents/yaml-text.ts'
import { validateRecord } from '../../../ingest/documents/validate.ts'
import { findingWords } from '../../../ingest/records/criteria/finding-words.ts'
import type { CriterionState, GuidelineBadge } from '../../../ingest/records/site-guidelines.ts'
import { guidelinesEn } from '../../../site/i18n/guidelines.en.ts'
import { findingsFr, guidelinesFr } from '../../../site/i18n/guidelines.fr.ts'
import { drawBadge, tellBadge } from '../../../site/views/guidelines/badge-picture.ts'
import { addressNewFile, writeReview } from '../../../site/views/guidelines/review-file.ts'
import { markCriterion } from '../../../site/views/guidelines/criterion-mark.ts'

const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()

test('a French text of the guidelines has the same slots as the English one', () => {
  const pairs = [
    ...Object.entries(guidelinesEn).map(([key, text]) => [
      text,
      Object.entries(guidelinesFr).find(([k]) => k === key)?.[1],
    ]),
    ...Object.entries(findingWords).map(([key, text]) => [
      text,
      Object.entries(findingsFr).find(([k]) => k === key)?.[1],
    ]),
  ]
  for (const [english = '', french = ''] of pairs) expect(slots(french), english).toEqual(slots(english))
})

describe('the badge of a guideline', () => {
  const badge: GuidelineBadge = {
    path: 'guidelines',
    kind: 'factual',
    label: 'guidelines',
    message: 'self-assessed 21/28, 9 confirmed',
    level: 'most',
  }
  const reviewed: GuidelineBadge = {
    ...badge,
    kind: 'reviewed',
    label: 'guidelines, peer-reviewed',
    message: '20/28 on 2026-11-20',
  }

  test('looks another way when peers have reviewed, and says so in words', () => {
    const [self, peers] = [drawBadge(badge), drawBadge(reviewed)]
    expect(self).toContain('aria-label="guidelines: self-assessed 21/28, 9 confirmed"')
    expect(peers).toContain('PEER-REVIEWED')
    const height = (svg: string) => /height="(\d+)"/.exec(svg)?.[1]
    expect(height(self)).not.toBe(height(peers))
    expect(tellBadge(reviewed)).toMatchObject({
      schemaVersion: 1,
      style: 'for-the-badge',
      message: '20/28 on 2026-11-20',
    })
  })

  test('draws hostile text as text, and loads nothing', () => {
    const svg = drawBadge({
      ...badge,
      label: '<script>alert(1)</script>',
      message: '"><image href="https://example.org/x"/>',
    })
    expect(svg).not.toMatch(/<script|<image|<foreignObject|\son\w+=/i)
    expect(svg).not.toMatch(/\s(?:xlink:)?(?:href|src)="/)
  })
})

describe('the sign of a criterion', () => {
  const state: CriterionState = {
    id: 'a/b',
    claim: 'yes',
    evidence: [],
    result: 'not-checkable',
    checks: [],
    stale: false,
  }
  const check = {
    confidence: 3,
    finding: 'f',
    values: {},
    explanation: 'e',
    source: 'catalogue',
    stale: false,
  } as const

  test.each([
    ['claimed', state],
    ['stale', { ...state, stale: true }],
    ['confirmed', { ...state, result: 'confirmed' as const }],
    [
      'contradicted',
      { ...state, result: 'confirmed' as const, checks: [{ ...check, result: 'contradicted' as const }] },
    ],
    ['denied', { ...state, claim: 'no' as const }],
    ['found', { ...state, claim: 'unknown' as const, result: 'confirmed' as const }],
    ['unknown', { ...state, claim: 'unknown' as const }],
  ] as const)('%s', (wanted, given) => {
    expect(markCriterion(given).state).toBe(wanted)
  })
})

describe('the form of a peer review', () => {
  const answers = {
    project: 'solver',
    reviewedAt: '2026-11-20',
    by: 'two maintainers: "other" projects\n- é',
    version: '1.4.0',
    findings: [{ id: 'packaging/packages-exist', verdict: 'met', note: 'Works: # on "two" machines \\ yes' }],
  }

  test('writes a file that the check takes, whatever was typed', () => {
    const { name, text } = writeReview(answers)
    expect(name).toBe('content/reviews/solver-2026-11-20.yml')
    const parsed = parseYamlText(text, name)
    if ('problems' in parsed) throw new Error(parsed.problems[0]?.message)
    const validated = validateRecord('peer-review', parsed.value, name, parsed.locate)
    expect(validated).toMatchObject({ record: { by: answers.by, criteria: answers.findings } })
  })

  test('opens a new file on the forge of the instance', () => {
    const file = writeReview(answers)
    const github = new URL(addressNewFile('https://github.com/example/portal', 'main', file))
    expect(github.pathname).toBe('/example/portal/new/main')
    expect(github.searchParams.get('value')).toBe(file.text)
    const gitlab = new URL(addressNewFile('https://gitlab.example.org/group/portal/', 'main', file))
    expect([gitlab.pathname, gitlab.searchParams.get('file_name')]).toEqual(['/group/portal/-/new/main', file.name])
  })
})
