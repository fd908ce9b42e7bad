// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { writeLlmsText } from '../../../site/views/llms.ts'

test('the list for programs has a title, a quote, notes and parts with links, each in one line', () => {
  const page = {
    title: 'First [job]',
    url: 'https://example.org/learn/first-job/',
    description: 'Write a script.\nRun it.',
  }
  const head = { title: 'Portal', description: 'Training\nand software.', notes: ['All data are JSON.'] }
  const parts = [
    { title: 'Tutorials', pages: [page, { ...page, title: 'Second', description: '' }] },
    { title: 'Software', pages: [] },
  ]
  expect(writeLlmsText(head, parts)).toBe(`# Portal

> Training and software.

All data are JSON.

## Tutorials

- [First \\[job\\]](https://example.org/learn/first-job/): Write a script. Run it.
- [Second](https://example.org/learn/first-job/)
`)
})
