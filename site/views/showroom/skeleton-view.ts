// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What the page of a skeleton shows: its folders with a sentence each, and under them their files. */
import type { SiteSkeleton, SiteSkeletonFile } from '../../../ingest/records/site-skeleton.ts'
import { makeSlug } from '../../../ingest/records/slug.ts'
import type { Language } from '../links.ts'

/** A file in the list. */
export interface SkeletonFileView extends SiteSkeletonFile {
  /** Without its folder. */
  readonly name: string
  /** Anchor on the page: the same as long as the path is. */
  readonly anchor: string
  readonly lines: number
}

/** A folder in the list; the skeleton itself is a point. */
export interface SkeletonFolderView {
  readonly path: string
  /** What it is for, where somebody has said it. */
  readonly text?: string
  /** What lies right in it. */
  readonly files: readonly SkeletonFileView[]
}

/** A step of the check list. */
export interface SkeletonStepView {
  readonly text: string
  /** Titles of the roles that do it; none when all of them do. */
  readonly who: readonly string[]
}

interface Said {
  readonly text: string
  readonly textFr?: string
}

/** Folders in the order in which they are described, then those that nobody described, by path. */
export function listSkeletonFolders(skeleton: SiteSkeleton, lang: Language): readonly SkeletonFolderView[] {
  const described = skeleton.folders ?? []
  const files = nameFiles(skeleton.files)
  const paths = new Set([...described.map(({ path }) => path), ...files.map(({ path }) => folderOf(path)).sort()])
  return [...paths].map((path) => {
    const said = described.find((folder) => folder.path === path)
    const own = files.filter((file) => folderOf(file.path) === path)
    return { path, files: own, ...(said === undefined ? {} : { text: say(said, lang) }) }
  })
}

/** The check list in a language, with roles as they are called in it. */
export function listSkeletonSteps(
  { checklist = [], roles = [] }: SiteSkeleton,
  lang: Language,
): readonly SkeletonStepView[] {
  const titles = new Map(roles.map(({ title, titleFr }) => [title, (lang === 'fr' ? titleFr : undefined) ?? title]))
  return checklist.map((step) => ({
    text: say(step, lang),
    who: (step.who ?? []).map((title) => titles.get(title) ?? title),
  }))
}

/** A text in a language, in the first one where it was not translated. */
export function say({ text, textFr }: Said, lang: Language): string {
  return (lang === 'fr' ? textFr : undefined) ?? text
}

function nameFiles(files: readonly SiteSkeletonFile[]): readonly SkeletonFileView[] {
  const taken = new Set<string>()
  return files.map((file) => {
    const anchor = makeAnchor(file.path, taken)
    taken.add(anchor)
    const name = file.path.slice(file.path.lastIndexOf('/') + 1)
    return { ...file, name, anchor, lines: file.text.replace(/\n$/, '').split('\n').length }
  })
}

/** Two paths may differ in nothing but their signs, such as `a.b` and `a-b`. */
function makeAnchor(path: string, taken: ReadonlySet<string>): string {
  const first = `file-${makeSlug(path)}`
  let anchor = first
  for (let number = 2; taken.has(anchor); number++) anchor = `${first}-${number}`
  return anchor
}

function folderOf(path: string): string {
  const end = path.lastIndexOf('/')
  return end === -1 ? '.' : path.slice(0, end)
}
