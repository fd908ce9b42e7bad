// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { collectionFolders } from '../documents/collections.ts'
import type { CollectionRecords } from '../documents/collections.ts'
import { readTextFile } from '../documents/text-file.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { parseVtt } from '../records/media/web-vtt.ts'
import { report } from './content-check.ts'

const { folder } = collectionFolders.recordings

type FiledRecording = CollectionRecords['recordings'][number]

/** Files that recordings name are there, and their captions are WebVTT. */
export async function checkRecordingFiles(
  root: string,
  recordings: CollectionRecords['recordings'],
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const recording of recordings) {
    for (const { name, pointer } of listFiles(recording)) {
      const file = `${folder}/${name}`
      if (!existsSync(join(root, file))) problems.push(describeAbsent(recording, pointer, file))
      else if (name.endsWith('.vtt')) problems.push(...(await checkCaptions(root, file)))
    }
  }
  return problems
}

function listFiles({ record }: FiledRecording) {
  const { file, poster, captions = [], transcript = [] } = record
  return [
    ...(file === undefined ? [] : [{ name: file, pointer: '/file' }]),
    ...(poster === undefined ? [] : [{ name: poster, pointer: '/poster' }]),
    ...captions.map((one, index) => ({ name: one.file, pointer: `/captions/${index}/file` })),
    ...transcript.map((one, index) => ({ name: one.file, pointer: `/transcript/${index}/file` })),
  ]
}

function describeAbsent(recording: FiledRecording, pointer: string, file: string): Problem {
  const hint = 'Put it beside the record, or look at its name.'
  return report(recording, { code: 'media/missing-file', pointer, message: `There is no file ${file}.`, hint })
}

async function checkCaptions(root: string, file: string): Promise<Problem[]> {
  const read = await readTextFile(join(root, file), file)
  if (read === undefined) return []
  if ('problem' in read) return [read.problem]
  return parseVtt(read.text).faults.map(({ line, column, message }) =>
    makeProblem({ code: 'media/bad-captions', message, file, position: { line, column } }),
  )
}
