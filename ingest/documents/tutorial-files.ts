// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { glob } from 'glob'
import type { Problem } from '../problem.ts'
import { readTextFile } from './text-file.ts'
import { parseYamlText } from './yaml-text.ts'

/** Folder of written pages, from the root of an instance. */
export const pageFolder = 'content/docs'

/** A written page. */
export interface PageFile {
  /** From the root of the instance, forward slashes. */
  readonly file: string
  readonly text: string
  /** Names under `tutorial: tools:` of its front matter. */
  readonly tools: readonly string[]
  /** Its title and the sentence about it; absent where front matter has none. */
  readonly title?: string
  readonly description?: string
}

/** Reads every written page of an instance, by file; one that cannot be read is a problem and no page. */
export async function readPageFiles(root: string): Promise<{
  readonly pages: readonly PageFile[]
  readonly problems: readonly Problem[]
}> {
  const names = await glob('**/*.md', { cwd: join(root, pageFolder), nodir: true, posix: true })
  const files = names.sort().map((name) => `${pageFolder}/${name}`)
  const reads = await Promise.all(files.map((file) => readPage(root, file)))
  return {
    pages: reads.flatMap((read) => ('page' in read ? [read.page] : [])),
    problems: reads.flatMap((read) => ('problem' in read ? [read.problem] : [])),
  }
}

async function readPage(root: string, file: string): Promise<{ page: PageFile } | { problem: Problem } | object> {
  const read = await readTextFile(join(root, file), file)
  if (read === undefined) return {}
  return 'problem' in read ? read : { page: { file, text: read.text, ...readMatter(file, read.text) } }
}

/** Front matter that is wrong says nothing: what is wrong with it is told by who checks it. */
function readMatter(file: string, text: string): Pick<PageFile, 'tools' | 'title' | 'description'> {
  const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text)?.[1] ?? ''
  const parsed = parseYamlText(front, file)
  const matter = 'problems' in parsed ? undefined : parsed.value
  const [title, description] = [readField(matter, 'title'), readField(matter, 'description')]
  return {
    tools: listTools(matter),
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof description === 'string' ? { description } : {}),
  }
}

function listTools(matter: unknown): readonly string[] {
  const tools = readField(readField(matter, 'tutorial'), 'tools')
  if (!Array.isArray(tools)) return []
  return tools.flatMap((tool: unknown) => {
    const name = readField(tool, 'name')
    return typeof name === 'string' ? [name] : []
  })
}

function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
