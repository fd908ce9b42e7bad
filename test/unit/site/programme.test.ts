// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { Channel, ProgrammeRole, Risk } from '../../../schemas/types.gen.ts'
import { listQuestions } from '../../../site/views/programme/ask-rows.ts'
import { isOverdue } from '../../../site/views/programme/review-day.ts'
import { bandOf, viewRisks } from '../../../site/views/programme/risk-matrix.ts'

const risk = (id: string, more: Partial<Risk> = {}): Risk => ({
  id,
  title: id.toUpperCase(),
  category: 'tools',
  description: 'It may happen.',
  status: 'open',
  ...more,
})

describe('the register of risks', () => {
  const view = viewRisks([
    risk('a', { probability: 2, impact: 3 }),
    risk('b', { probability: 5, impact: 4, status: 'mitigated' }),
    risk('c'),
    risk('d', { probability: 5, impact: 5, status: 'closed' }),
    risk('e', { probability: 2, impact: 3 }),
  ])

  test('puts each assessed risk into the cell of its probability and impact', () => {
    const full = view.rows.flat().filter(({ risks }) => risks.length > 0)
    expect(full.map(({ probability, impact, risks }) => [probability, impact, risks.map(({ id }) => id)])).toEqual([
      [5, 4, ['b']],
      [2, 3, ['a', 'e']],
    ])
  })

  test('has twenty-five cells, the most probable row first', () => {
    expect(view.rows.map((row) => row.map(({ impact }) => impact))).toEqual(Array(5).fill([1, 2, 3, 4, 5]))
    expect(view.rows.map(([cell]) => cell?.probability)).toEqual([5, 4, 3, 2, 1])
  })

  test('lists the highest score first, and what nobody has assessed by itself: it has no score of zero', () => {
    expect(view.assessed.map(({ id }) => id)).toEqual(['b', 'a', 'e'])
    expect(view.unassessed.map(({ id }) => id)).toEqual(['c'])
  })

  test('counts a closed risk no more, and still shows it', () => {
    expect(view.closed.map(({ id }) => id)).toEqual(['d'])
  })

  test('says in words how urgent a score is', () => {
    expect([1, 5, 6, 14, 15, 25].map(bandOf)).toEqual(['low', 'low', 'medium', 'medium', 'high', 'high'])
  })

  test('is overdue for review when the day is over, and never without a day', () => {
    const now = new Date('2027-03-31T12:00:00Z')
    expect(['2027-03-30', '2027-03-31', '2027-04-01', undefined].map((day) => isOverdue(day, now))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

describe('whom to ask', () => {
  const roles: readonly ProgrammeRole[] = [
    { id: 'ci', title: 'CI', kind: 'referent', does: 'Pipelines.', ask: ['It fails.', 'It waits.'] },
    { id: 'board', title: 'Board', kind: 'committee', does: 'Decides.' },
  ]
  const channels: readonly Channel[] = [{ name: '#ci', purpose: 'Pipelines.', role: 'ci' }]
  const french = (ask: string[]) => roles.map((role) => ({ ...role, fr: { title: 'CI', does: 'Chaînes.', ask } }))

  test('has a row for each question, with the channels of the role', () => {
    const rows = listQuestions(roles, channels, 'en')
    expect(
      rows.map(({ question, role, channels: where }) => [question, role.id, where.map(({ name }) => name)]),
    ).toEqual([
      ['It fails.', 'ci', ['#ci']],
      ['It waits.', 'ci', ['#ci']],
    ])
  })

  test('is told in French, or in the original where a translation does not have the same questions', () => {
    const translated = listQuestions(french(['Échec.', 'Attente.']), channels, 'fr')
    expect(translated.slice(0, 2).map(({ question, isOriginal }) => [question, isOriginal])).toEqual([
      ['Échec.', false],
      ['Attente.', false],
    ])
    const partly = listQuestions(french(['Échec.']), channels, 'fr')
    expect(partly.map(({ question, isOriginal }) => [question, isOriginal])).toEqual([
      ['It fails.', true],
      ['It waits.', true],
    ])
  })
})
