// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { SkeletonAbout } from '../../schemas/types.gen.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { readContent } from './content.ts'
import type { ContentRead } from './content.ts'
import { readTextFile } from './text-file.ts'

/** The files that readers begin from, and what people say of them, from the root of an instance. */
export const skeletonFiles = { folder: 'content/skeleton', about: 'content/skeleton.yml' } as const

/** Most that a page can show: files, bytes of one, and bytes of all. */
export const skeletonLimits = { files: 200, file: 100_000, all: 1_000_000 } as const

/** A file that readers see and download. */
export interface SkeletonFile {
  /** From the folder of the skeleton, forward slashes. */
  readonly path: string
  readonly text: string
  readonly executable: boolean
}

/** What an instance gives its readers to begin from. */
export interface SkeletonContent {
  /** By path; empty when the instance has none. */
  readonly files: readonly SkeletonFile[]
  readonly about: ContentRead<SkeletonAbout>
  /** What is wrong with either. */
  readonly problems: readonly Problem[]
}

/** True for a file that readers download as it is: no page of the site and no record of the instance. */
export function isSkeletonFile(file: string): boolean {
  return file.startsWith(`${skeletonFiles.folder}/`)
}

/** Reads content/skeleton/ and content/skeleton.yml. A file that cannot be shown is a problem, and the others are still read. */
export async function readSkeleton(root: string): Promise<SkeletonContent> {
  const about = (await readContent(root, skeletonFiles.about, 'skeleton')) ?? { problems: [], locate: () => undefined }
  const entries = listEntries(join(root, skeletonFiles.folder))
  if (entries.length > skeletonLimits.files) {
    const message = `The skeleton has ${entries.length} files; at most ${skeletonLimits.files} can be shown.`
    return { files: [], about, problems: [...about.problems, refuse(skeletonFiles.folder, message)] }
  }
  const reads = await Promise.all(entries.map((entry) => readEntry(root, entry)))
  const files = reads.flatMap((read) => ('problem' in read ? [] : [read]))
  const problems = [...about.problems, ...reads.flatMap((read) => ('problem' in read ? [read.problem] : []))]
  const size = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  if (size > skeletonLimits.all)
    problems.push(
      refuse(skeletonFiles.folder, `The skeleton holds ${size} bytes; at most ${skeletonLimits.all} can be shown.`),
    )
  return { files, about, problems }
}

interface Entry {
  /** From the folder of the skeleton, forward slashes. */
  readonly path: string
  readonly isPlain: boolean
}

function listEntries(folder: string): readonly Entry[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'),
      isPlain: entry.isFile(),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function readEntry(root: string, { path, isPlain }: Entry): Promise<SkeletonFile | { problem: Problem }> {
  const file = `${skeletonFiles.folder}/${path}`
  if (!isPlain) return { problem: refuse(file, 'This is a link or something else that is no file.') }
  // What an archive can hold on every system.
  if (!/^[\w.+/-]+$/.test(path))
    return { problem: refuse(file, 'Names of files are made of letters, digits, points, hyphens and underscores.') }
  const { size, mode } = statSync(join(root, file))
  if (size > skeletonLimits.file)
    return { problem: refuse(file, `The file has ${size} bytes; at most ${skeletonLimits.file} can be shown.`) }
  const read = await readTextFile(join(root, file), file)
  if (read === undefined) return { problem: refuse(file, 'The file went away while it was read.') }
  if ('problem' in read) return read
  // Systems without that bit still have the first line.
  return { path, text: read.text, executable: (mode & 0o100) !== 0 || read.text.startsWith('#!') }
}

function refuse(file: string, message: string): Problem {
  const hint = 'Remove what a build or a trial left here, and leave out what can be made again.'
  return makeProblem({ code: 'skeleton/unfit-file', message, file, hint })
}
