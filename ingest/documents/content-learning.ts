// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { basename, join } from 'node:path'
import { glob } from 'glob'
import type { PathsFile, Quiz, TutorialPage } from '../../schemas/types.gen.ts'
import type { Problem } from '../problem.ts'
import { readContent } from './content.ts'
import type { ContentRead } from './content.ts'
import type { FiledRecord } from './content-guidelines.ts'
import { splitFrontMatter } from './front-matter.ts'
import { readTextFile } from './text-file.ts'
import { validateRecord } from './validate.ts'
import { parseYamlText } from './yaml-text.ts'

/** Where people write what is taught, from the root of an instance. Translations are in a folder named after their language. */
export const learningFiles = {
  pages: ['content/docs/learn', 'content/docs/en/learn', 'content/docs/fr/learn'],
  quizzes: 'content/quizzes',
  paths: 'content/paths.yml',
  faq: ['content/docs/faq.md', 'content/docs/en/faq.md', 'content/docs/fr/faq.md'],
} as const

/** A page of content/docs/learn/, and what it teaches when it is a tutorial. */
export interface LearnPage {
  /** Name of the file without its end: the same in every language. */
  readonly id: string
  /** Language of the folder; absent for pages in the first language of the site. */
  readonly language?: 'en' | 'fr'
  readonly file: string
  readonly tutorial?: FiledRecord<TutorialPage>
  /** Headings that begin an exercise. */
  readonly exercises: number
}

/** A quiz and the name by which tutorials call it. */
export type FiledQuiz = FiledRecord<Quiz> & { readonly id: string }

/** A page of the FAQ; the first one is in the first language of the site. */
export interface FaqPage {
  readonly file: string
  readonly text: string
}

/** What people wrote for learners. */
export interface LearningContent {
  readonly pages: readonly LearnPage[]
  readonly quizzes: readonly FiledQuiz[]
  readonly paths: ContentRead<PathsFile>
  readonly faq: readonly FaqPage[]
  readonly problems: readonly Problem[]
}

/** Reads tutorials, quizzes and paths; an instance may have none of them. */
export async function readLearningContent(root: string): Promise<LearningContent> {
  const [pages, quizzes, paths, faq] = await Promise.all([
    readPages(root),
    readQuizzes(root),
    readPaths(root),
    readFaq(root),
  ])
  return {
    pages: pages.flatMap(({ page }) => page ?? []),
    quizzes: quizzes.flatMap(({ quiz }) => quiz ?? []),
    paths,
    faq,
    problems: [...pages, ...quizzes, paths].flatMap(({ problems }) => problems),
  }
}

/** True for a file that is read here with its schema. */
export function isLearningRecord(file: string): boolean {
  return file === learningFiles.paths || (file.startsWith(`${learningFiles.quizzes}/`) && /\.ya?ml$/.test(file))
}

/** A page that cannot be read is told where all pages are looked at. */
async function readFaq(root: string): Promise<readonly FaqPage[]> {
  const reads = await Promise.all(
    learningFiles.faq.map(async (file) => [file, await readTextFile(join(root, file), file)] as const),
  )
  return reads.flatMap(([file, read]) => (read === undefined || 'problem' in read ? [] : [{ file, text: read.text }]))
}

async function readPaths(root: string): Promise<ContentRead<PathsFile>> {
  return (await readContent(root, learningFiles.paths, 'paths')) ?? { problems: [], locate: () => undefined }
}

async function readQuizzes(root: string) {
  const files = await listFiles(root, learningFiles.quizzes, '*.{yml,yaml}')
  return Promise.all(
    files.map(async (file) => {
      const { record, locate, problems = [] } = (await readContent(root, file, 'quiz')) ?? {}
      if (record === undefined || locate === undefined) return { problems }
      return { quiz: { id: nameQuiz(file), file, record, locate }, problems }
    }),
  )
}

/** The name by which tutorials call the quiz of a file. */
export function nameQuiz(file: string): string {
  return basename(file).replace(/\.ya?ml$/, '')
}

async function readPages(root: string): Promise<readonly PageRead[]> {
  const files = await Promise.all(learningFiles.pages.map((folder) => listFiles(root, folder, '*.md')))
  return Promise.all(files.flat().map((file) => readPage(root, file)))
}

async function listFiles(root: string, folder: string, pattern: string): Promise<readonly string[]> {
  const names = await glob(pattern, { cwd: join(root, folder), nodir: true, posix: true })
  return names.sort().map((name) => `${folder}/${name}`)
}

interface PageRead {
  readonly page?: LearnPage
  readonly problems: readonly Problem[]
}

/** Faults of a page that is no tutorial are told where all pages are looked at. */
async function readPage(root: string, file: string): Promise<PageRead> {
  const read = await readTextFile(join(root, file), file)
  if (read === undefined || 'problem' in read) return { problems: [] }
  const { matter = '', markdown = '' } = splitFrontMatter(read.text) ?? {}
  const language = /^content\/docs\/(en|fr)\//.exec(file)?.[1] === 'fr' ? 'fr' : 'en'
  const page = {
    id: basename(file, '.md'),
    ...(file.startsWith('content/docs/learn/') ? {} : ({ language } as const)),
    file,
    exercises: countExercises(markdown),
  }
  if (!/^tutorial\s*:/m.test(matter)) return { page, problems: [] }
  const parsed = parseYamlText(matter, file)
  if ('problems' in parsed) return { problems: parsed.problems }
  const validated = validateRecord('tutorial', parsed.value, file, parsed.locate)
  if ('problems' in validated) return { problems: validated.problems }
  return { page: { ...page, tutorial: { file, record: validated.record, locate: parsed.locate } }, problems: [] }
}

/** Headings of the third level that begin with "Exercise" or its French form; what stands in a code block is none. */
function countExercises(markdown: string): number {
  let fence: string | undefined
  let count = 0
  for (const line of markdown.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === undefined && mark !== undefined) fence = mark
    else if (fence !== undefined && mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined
    else if (fence === undefined && /^### Exerci[cs]e\b/.test(line)) count += 1
  }
  return count
}
