// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { glob } from 'glob'
import { readCsvMapping } from '../adapters/csv-mapping-file.ts'
import { collectionFolders, isCollectionRecord, readCollections } from '../documents/collections.ts'
import { contentFiles, isProjectFile, projectFolder, readContentFiles } from '../documents/content.ts'
import type { ContentRead } from '../documents/content.ts'
import { guidelineFiles, readGuidelineContent } from '../documents/content-guidelines.ts'
import { isLearningRecord, learningFiles, readLearningContent } from '../documents/content-learning.ts'
import type { LearningContent } from '../documents/content-learning.ts'
import { isSkeletonFile, readSkeleton, skeletonFiles } from '../documents/content-skeleton.ts'
import { readTextFile } from '../documents/text-file.ts'
import { reportFolder, readCommentary, readFrozenReport } from '../documents/report-files.ts'
import { parseYamlText } from '../documents/yaml-text.ts'
import type { Problem } from '../problem.ts'
import type { SiteCommands } from '../records/tutorials/site-variants.ts'
import { findPage } from '../records/tutorials/tutorial-page.ts'
import type { Content, Located } from './content-check.ts'
import { checkPageName, checkPageText } from './generated-mdx.ts'
import { checkSnapshots } from './check-snapshots.ts'
import { checks } from './index.ts'
import { checkFreshness } from './translation-stale.ts'
import { checkPageTables } from './page-tables.ts'
import { checkPageData } from './page-data.ts'
import { sortProblems } from './problem-order.ts'
import { checkRecordingFiles } from './recording-files.ts'
import { describeUnread } from './project-wrong-file.ts'
import { checkSkeletonFile } from './skeleton-file.ts'
import { checkTranslatedCommands, checkTutorialCommands } from './tutorial-commands.ts'

/** Everything that is wrong with what people wrote for an instance and with its snapshots; its root holds portal.config.yml and content/. */
export async function checkContent(root: string): Promise<Problem[]> {
  const [files, written, learning, collections, skeleton] = await Promise.all([
    readContentFiles(root),
    readGuidelineContent(root),
    readLearningContent(root),
    readCollections(root),
    readSkeleton(root),
  ])
  const { config, projects, metrics, glossary, changes, benchmarks, kpis, stacks, images, supercomputers } = files
  const content: Content = {
    config: place(contentFiles.config, config),
    projects: projects.record && { ...projects, record: projects.record, file: contentFiles.projects },
    metrics: place(contentFiles.metrics, metrics),
    glossary: place(contentFiles.glossary, glossary),
    changes: place(contentFiles.changes, changes),
    benchmarks: place(contentFiles.benchmarks, benchmarks),
    kpis: place(contentFiles.kpis, kpis),
    stacks: place(contentFiles.stacks, stacks),
    images: place(contentFiles.images, images),
    supercomputers: place(contentFiles.supercomputers, supercomputers),
    guidelines: place(guidelineFiles.guidelines, written.guidelines),
    assessments: written.assessments,
    reviews: written.reviews,
    // Where a file of a kind cannot be read, nobody is told that what stands in it does not exist.
    pages: hasProblem(learning, learningFiles.pages) ? undefined : learning.pages,
    quizzes: hasProblem(learning, [learningFiles.quizzes]) ? undefined : learning.quizzes,
    paths: place(learningFiles.paths, learning.paths),
    faq: learning.faq,
    collections: collections.records,
    skeleton: place(skeletonFiles.about, skeleton.about),
    skeletonPaths: skeleton.files.map(({ path }) => path),
  }
  const own = [...Object.values(files), written, learning, collections, skeleton].flatMap((read) => read.problems)
  const given = skeleton.files.flatMap((file) => checkSkeletonFile(file, skeletonFiles.folder))
  const across = checks.flatMap((check) => check(content))
  const sites = hasProblem(collections, [collectionFolders.sites.folder])
    ? undefined
    : collections.records.sites.map(({ id, record }) => ({ ...record, id }))
  const others = await checkOtherFiles(root, sites)
  const media = await checkRecordingFiles(root, collections.records.recordings)
  return sortProblems([...own, ...given, ...across, ...media, ...others, ...(await checkSnapshots(root))])
}

function hasProblem({ problems }: Pick<LearningContent, 'problems'>, folders: readonly string[]): boolean {
  return problems.some(({ file }) => folders.some((folder) => file.startsWith(`${folder}/`)))
}

function place<T>(file: string, { record, locate }: ContentRead<T>): Located<T> | undefined {
  return record === undefined ? undefined : { record, file, locate }
}

/** Files without rules of their own yet: YAML must be YAML, and pages must not be programs. */
async function checkOtherFiles(root: string, sites: Sites): Promise<Problem[]> {
  const known: ReadonlySet<string> = new Set([
    ...Object.values(contentFiles),
    guidelineFiles.guidelines,
    skeletonFiles.about,
  ])
  const files = (await listFiles(root)).filter((file) => !known.has(file) && !hasSchema(file))
  const problems = await Promise.all(files.map((file) => checkOtherFile(root, file, sites)))
  return problems.flat()
}

/** Read with its schema already. */
function hasSchema(file: string): boolean {
  return [isGuidelineRecord, isLearningRecord, isCollectionRecord, isProjectFile, isSkeletonFile].some((isRead) =>
    isRead(file),
  )
}

function isGuidelineRecord(file: string): boolean {
  const { assessments, reviews } = guidelineFiles
  return [assessments, reviews].some((folder) => file.startsWith(`${folder}/`)) && /\.ya?ml$/.test(file)
}

async function checkOtherFile(root: string, file: string, sites: Sites): Promise<Problem[]> {
  const isReport = file.startsWith(`${reportFolder}/`)
  if (isReport && /\.json$/i.test(file)) return (await readFrozenReport(root, file)).problems
  if (file.startsWith(`${projectFolder}/`) && !/\.md$|\/\./i.test(file)) return [describeUnread(file)]
  if (!/\.(?:ya?ml|md)$/i.test(file)) return checkPageName(file)
  const read = await readTextFile(join(root, file), file)
  if (read === undefined) return []
  if ('problem' in read) return [read.problem]
  if (isReport && /\.md$/i.test(file))
    return [...checkPageText(file, read.text), ...(await readCommentary(root, file)).problems]
  if (/\.md$/i.test(file)) return checkPage(root, { file, text: read.text, sites })
  if (file.startsWith('content/csv-mappings/')) return checkMapping(file, read.text)
  const parsed = parseYamlText(read.text, file)
  return 'problems' in parsed ? parsed.problems : []
}

/** Machines of the instance; undefined when one of them cannot be read. */
type Sites = readonly SiteCommands[] | undefined

interface WrittenPage {
  readonly file: string
  readonly text: string
  readonly sites: Sites
}

/** A written page: no scripts, commands that are run or say why not, and data that keep their schema. */
async function checkPage(root: string, { file, text, sites }: WrittenPage): Promise<Problem[]> {
  const tables = await checkPageTables(root, file, text)
  const own = [
    ...checkPageText(file, text),
    ...checkTutorialCommands(file, text, sites),
    ...checkPageData(file, text),
    ...tables,
  ]
  const { id, language } = findPage(file) ?? {}
  if (id === undefined || language === undefined) return own
  const original = await readTextFile(join(root, `content/docs/${id}.md`), file)
  return original === undefined || 'problem' in original
    ? own
    : [...own, ...checkTranslatedCommands(file, text, original.text), ...checkFreshness(file, text, original.text)]
}

function checkMapping(path: string, text: string): Problem[] {
  const read = readCsvMapping({ path, text })
  return 'problems' in read ? [...read.problems] : []
}

/** All files under content/, from the root of the instance, forward slashes. */
async function listFiles(root: string): Promise<string[]> {
  const names = await glob('content/**', { cwd: root, nodir: true, posix: true, dot: true })
  return names.sort()
}
