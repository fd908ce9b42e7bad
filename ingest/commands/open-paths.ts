// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { statSync } from 'node:fs'
import path from 'node:path'
import type { FileToCheck } from '../checks/check-files.ts'
import { artefactLimit } from '../documents/decode.ts'
import { readFileBytes } from '../documents/text-file.ts'
import { makeProblem, problemKinds } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { gatherFiles, isArchiveName } from '../sources/files.ts'
import { nameInArchive } from '../sources/outcome.ts'
import { readZip } from '../sources/zip-archive.ts'

/** Files to check, and what stood in the way of finding them. */
export interface OpenedPaths {
  readonly files: readonly FileToCheck[]
  readonly problems: readonly Problem[]
}

/** Everything behind the paths of a command line: files as they are named, and the files in folders, patterns and archives. */
export async function openPaths(paths: readonly string[], standing: string): Promise<OpenedPaths> {
  const found = await Promise.all(paths.map((named) => findPaths(named, standing)))
  const opened: OpenedPaths[] = []
  for (const file of found.flatMap(({ files }) => files)) {
    opened.push(isArchiveName(file) ? await openArchive(file, standing) : { files: [file], problems: [] })
  }
  return {
    files: opened.flatMap(({ files }) => files),
    problems: [...found, ...opened].flatMap(({ problems }) => problems),
  }
}

/** A path without a pattern is taken as it is, there or not: who checks it names it. */
async function findPaths(
  named: string,
  standing: string,
): Promise<{ files: readonly string[]; problems: readonly Problem[] }> {
  const stat = statSync(path.resolve(standing, named), { throwIfNoEntry: false })
  const isPlain = stat === undefined ? !/[*?[{]/.test(named) : !stat.isDirectory()
  if (isPlain) return { files: [named], problems: [] }
  const { files, problems } = await gatherFiles([{ path: named, from: standing }], standing)
  const paths = Array.from(files, (file) => file.path)
  if (paths.length > 0 || problems.length > 0) return { files: paths, problems }
  return { files: [], problems: [describeEmpty(named)] }
}

async function openArchive(named: string, standing: string): Promise<OpenedPaths> {
  const file = named.replaceAll('\\', '/')
  const read = await readFileBytes(path.resolve(standing, named), file, artefactLimit)
  // Whoever checks files says it of one that is not there.
  if (read === undefined) return { files: [named], problems: [] }
  const opened = 'problem' in read ? read : await readZip({ path: file, bytes: read.bytes })
  if ('problem' in opened) return { files: [], problems: [asOwn(opened.problem)] }
  const files = opened.entries.map(({ name, bytes }) => ({ file: nameInArchive(file, name), bytes }))
  return { files, problems: [] }
}

/** Who checks an archive before sending it can repair it. */
function asOwn(problem: Problem): Problem {
  return { ...problem, severity: problemKinds[problem.code].severity }
}

function describeEmpty(named: string): Problem {
  const message = `There is no file to read in the folder ${named}.`
  return makeProblem({
    code: 'source/absent',
    message,
    file: named,
    hint: 'Hidden files and Markdown are passed over.',
  })
}
