// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { writeAscii } from './hostile-strings.ts'

/** What to fill files with, by number. */
export interface HostilePens {
  /** How many different texts there are. */
  readonly count: number
  readonly text: (index: number, length?: number) => string
  readonly url: (index: number) => string
}

/** Tutorials, as many as are needed for all texts. */
const tutorials = ['hostile-0', 'hostile-1', 'hostile-2']

/** What people write for learners, by its path: tutorials, a quiz, a path, questions, and a table that a page names. */
export function listLearning(pens: HostilePens): readonly (readonly [file: string, content: unknown])[] {
  const { text, url } = pens
  return [
    ['content/docs/learn/index.md', writePage({ title: text(0, 120), description: text(1, 160) }, [])],
    ...tutorials.map((id, number) => [`content/docs/learn/${id}.md`, writeTutorial(pens, number)] as const),
    ['content/quizzes/hostile.yml', makeQuiz(pens)],
    [
      'content/paths.yml',
      {
        paths: [
          {
            ...{ id: 'hostile', title: text(0, 120), description: text(1, 160), audience: text(2) },
            sections: tutorials.map((id, index) => ({ title: text(index, 120), tutorials: [id] })),
          },
        ],
      },
    ],
    ['content/docs/faq.md', writeFaq(pens)],
    [
      'content/tables/hostile.yml',
      {
        ...{ title: text(0, 120), description: text(1), notes: listTexts(pens, 20), superseded: text(2) },
        columns: [0, 1, 2].map((index) => ({
          id: `column-${String(index)}`,
          title: text(index, 80),
          unit: text(index, 40),
        })),
        rows: listTexts(pens).map((one, index) => [one, index, null]),
        source: { title: text(3), url: url(3) },
      },
    ],
  ]
}

function writeTutorial(pens: HostilePens, number: number): string {
  const { text, url } = pens
  const from = number * 12
  const twelve = Array.from({ length: 12 }, (_, index) => text(from + index))
  const front = {
    ...{ title: text(from, 120), description: text(from + 1, 160), tables: ['hostile'] },
    tutorial: {
      ...{ level: 'beginner', teaching: 10, exercises: 5, outcome: text(from + 2), quiz: 'hostile' },
      ...{ objectives: twelve, keyPoints: twelve, faqs: ['question-0', 'question-1'] },
      prerequisites: twelve.map((one, index) => ({ text: one, url: url(from + index) })),
      tools: twelve.map((one) => ({ name: one.slice(0, 80).toWellFormed(), version: one.slice(0, 40).toWellFormed() })),
      contributors: twelve.map((one, index) => ({
        ...{ role: 'writing', name: one.slice(0, 120).toWellFormed(), url: url(from + index) },
      })),
    },
  }
  return writePage(front, [
    'The word stands in the glossary.',
    ...twelve.flatMap((one, index) => [`## ${String(index)} ${escapeMarkdown(one)}`, escapeMarkdown(one)]),
    `\`\`\`\`\`text\n${escapeCode(twelve.join('\n'))}\n\`\`\`\`\``,
    '### Exercise: read',
    `<details>\n<summary>Solution</summary>\n\n${escapeMarkdown(text(from))}\n\n</details>`,
  ])
}

function makeQuiz(pens: HostilePens): unknown {
  const { text } = pens
  const options = [0, 1, 2].map((index) => ({ text: text(index), feedback: text(index + 1), correct: index === 0 }))
  return {
    title: text(0, 120),
    questions: listTexts(pens, 40).map((prompt, index) => {
      const type = ['single', 'multiple', 'text', 'order'][index % 4] ?? 'text'
      const more =
        type === 'text'
          ? { answers: [text(index, 120)] }
          : { options: type === 'order' ? options.map((one) => ({ text: one.text })) : options }
      return { id: `question-${String(index)}`, type, prompt, explanation: text(index + 1), ...more }
    }),
  }
}

function writeFaq(pens: HostilePens): string {
  const questions = listTexts(pens, 40).flatMap((one, index) => [
    `### Question ${String(index)}`,
    `${escapeMarkdown(one)} [link](../learn/hostile-0/)`,
    `### ${String(index)} ${escapeMarkdown(one)}`,
    escapeMarkdown(one),
  ])
  return writePage({ title: pens.text(0, 120), description: pens.text(1, 160) }, ['## Area', ...questions])
}

function listTexts({ count, text }: HostilePens, most = count): string[] {
  return Array.from({ length: Math.min(most, count) }, (_, index) => text(index))
}

/** A page. Values of its front matter are JSON, which is YAML; the check looks for markup in the whole file, so none stands there. */
function writePage(front: object, blocks: readonly string[]): string {
  const lines = Object.entries(front).map(([key, value]) => {
    return `${key}: ${writeAscii(value)
      .replaceAll('\n', ' ')
      .replaceAll('<', String.raw`\u003c`)}`
  })
  return `---\n${lines.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`
}

/** A text as Markdown that shows it: pages of the instance may have markup, and this is to be none. */
function escapeMarkdown(text: string): string {
  return escapeCode(text)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`)
    .replaceAll(String.raw`\<`, '&lt;')
}

/** A text without what no Markdown file can hold. */
function escapeCode(text: string): string {
  return text.replaceAll(/\p{Cc}|\p{Noncharacter_Code_Point}/gu, (sign) => (/\s/.test(sign) ? sign : ''))
}
