// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { judgeIdentifier } from './spdx.ts'
import type { CriterionRule, Finding } from './project-facts.ts'

const page = /^https?:\/\/spdx\.org\/licenses\/(?<name>[\w.+-]{1,60}?)(?:\.html)?$/
const word = /^[A-Za-z0-9][\w.+-]{1,59}$/

/** The identifier that the evidence gives: SPDX must know it and still recommend it. */
export const findIdentifier: CriterionRule = ({ answers }, criterion) => {
  const { evidence = [] } = answers.get(criterion) ?? {}
  return evidence.flatMap(({ text, urls = [] }): Finding[] => {
    const named = urls.flatMap((url) => page.exec(url)?.groups?.['name'] ?? [])
    const names = word.test(text) ? [text, ...named] : named
    return names.map((name) => judge(name, urls[0]))
  })
}

function judge(name: string, url: string | undefined): Finding {
  const found = { values: { licence: name }, source: 'spdx', url } as const
  switch (judgeIdentifier(name)) {
    case 'deprecated':
      return { contradicts: true, confidence: 3, finding: 'identifier-deprecated', ...found }
    case 'unknown':
      return { contradicts: true, confidence: 4, finding: 'identifier-unknown', ...found }
    case 'current':
      return { met: true, confidence: 2, finding: 'identifier-named', ...found }
  }
}
