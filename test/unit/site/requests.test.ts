// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { writeAnswers, writeTitle } from '../../../site/views/requests/request-text.ts'
import { emptyIssue, showRequest } from '../../../site/views/requests/request-view.ts'

describe('the text of a request', () => {
  test('has every question, what was answered, and what was left open', () => {
    const answers = [
      { label: 'Name', values: [' Heat '] },
      { label: 'Parts', values: ['WP1', 'WP3'] },
      { label: 'Machine', values: [''] },
      { label: 'A\n### question', values: [] },
    ]
    expect(writeAnswers(answers, 'No answer')).toBe(
      '### Name\n\nHeat\n\n### Parts\n\nWP1, WP3\n\n### Machine\n\n_No answer_\n\n### A ### question\n\n_No answer_\n',
    )
  })

  test('is titled by what it asks for and the first answer, on one line', () => {
    expect(writeTitle('Resources', [{ label: 'Name', values: ['Heat\nand light'] }])).toBe('Resources: Heat and light')
    expect(writeTitle('Resources', [{ label: 'Name', values: [' '] }])).toBe('Resources')
    expect(writeTitle('Resources', [{ label: 'Name', values: ['a'.repeat(999)] }])).toHaveLength(200)
  })
})

describe('a form', () => {
  const form = {
    ...{ id: 'room', title: 'Room', description: 'Ask for a room.', fr: { title: 'Salle' } },
    fields: [
      {
        ...{ id: 'kind', label: 'Kind', type: 'choice' as const, fr: { label: 'Genre' } },
        options: [{ label: 'Talk', fr: { label: 'Exposé' } }, { label: 'Hands-on' }],
      },
    ],
    alternatives: [{ label: 'House', url: 'https://example.org', fr: { label: 'Maison' } }],
  }

  test('is shown in the language of its reader as far as somebody translated it', () => {
    expect(showRequest(form, 'fr')).toEqual({
      ...{ title: 'Salle', description: 'Ask for a room.', subject: 'Room' },
      fields: [{ id: 'kind', type: 'choice', label: 'Genre', options: ['Exposé', 'Hands-on'] }],
      alternatives: [{ label: 'Maison', url: 'https://example.org' }],
    })
    expect(showRequest(form, 'en').fields[0]?.options).toEqual(['Talk', 'Hands-on'])
  })

  test('can be opened empty where the issues are those of GitHub', () => {
    const issues = 'https://github.com/numpex/numpex-portal/issues'
    expect(emptyIssue(`${issues}/`, 'room')).toBe(`${issues}/new?template=room.yml`)
    expect(emptyIssue('https://gitlab.example.org/a/b/-/issues', 'room')).toBeUndefined()
    expect(emptyIssue(undefined, 'room')).toBeUndefined()
  })
})
