// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { IngestError } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { fitsFile, toPathPart } from './file-patterns.ts'
import type { JenkinsPlace } from './source-config.ts'
import { isArtefactFault, makeFault, readFault } from './source-fault.ts'
import { apiLimit, downloadTimeoutMs, parseAnswer, resultLimit } from './source-reader.ts'
import type { FetchTask, FetchYield } from './source-reader.ts'
import { readList } from './list-reading.ts'
import { findHorizon } from './watermark.ts'
import type { ListMark } from './watermark.ts'
import { readZip } from './zip-archive.ts'

/** A build as `api/json` of a Jenkins job lists it, as far as it is read here. */
interface JenkinsBuild {
  readonly id: string
  readonly number: number
  /** When it ended: long builds end after shorter ones that began later. */
  readonly at: string
  readonly isRunning: boolean
  /** Paths of the kept files, from the root of the build's own. */
  readonly files: readonly string[]
}

const pageSize = 100
// Builds that are deleted while pages are turned move the others forward; each page looks this far back.
const pageOverlap = 10
const mostPages = 200

/** Reads the kept files of a Jenkins job: those of every build that ended since the watermark. */
export async function readJenkins(place: JenkinsPlace, task: FetchTask): Promise<FetchYield> {
  const job = place.url.replace(/\/$/, '')
  return readList<JenkinsBuild>(
    {
      id: place.id,
      async list(mark) {
        const builds = await listBuilds(job, mark, task)
        const running = builds.filter(({ isRunning }) => isRunning)
        return { items: builds.filter(({ isRunning }) => !isRunning), open: running.map(({ id }) => id) }
      },
      take: (build) => takeBuild({ ...place, url: job }, build, task),
    },
    task,
  )
}

/** Newest first, down to the builds before the watermark, and down to those that were still running last time. */
async function listBuilds(job: string, mark: ListMark, { client, token }: FetchTask): Promise<readonly JenkinsBuild[]> {
  const oldestOpen = Math.min(...mark.open.map(Number))
  const found = new Map<string, JenkinsBuild>()
  for (let page = 0; page < mostPages; page += 1) {
    const from = page * (pageSize - pageOverlap)
    const fields = 'number,timestamp,duration,building,artifacts[relativePath]'
    const tree = `allBuilds[${fields}]{${from},${from + pageSize}}`
    const url = `${job}/api/json?tree=${encodeURIComponent(tree)}`
    const builds = readBuilds(job, parseAnswer(url, await client.get({ url, token, limit: apiLimit })))
    for (const build of builds) found.set(build.id, build)
    const isOld = builds.every(
      ({ number, at, isRunning }) => !isRunning && at < findHorizon(mark) && number <= oldestOpen,
    )
    if (builds.length < pageSize || isOld) break
  }
  return [...found.values()]
}

function readBuilds(job: string, answer: unknown): readonly JenkinsBuild[] {
  const builds: unknown = isRecord(answer) ? answer['allBuilds'] : undefined
  if (!Array.isArray(builds)) {
    throw makeFault(job, {
      code: 'source/not-data',
      message: 'The answer is not a list of builds as Jenkins gives it.',
      hint: 'Correct `url`: it is the address of one job, as in https://ci.example.org/job/solver.',
    })
  }
  return builds.filter(isRecord).map(readBuild)
}

function readBuild(build: Readonly<Record<string, unknown>>): JenkinsBuild {
  const ended = new Date(Number(build['timestamp']) + Number(build['duration'] ?? 0))
  const artefacts: readonly unknown[] = Array.isArray(build['artifacts']) ? build['artifacts'] : []
  return {
    id: String(build['number']),
    number: Number(build['number']),
    at: Number.isNaN(ended.getTime()) ? '' : ended.toISOString(),
    isRunning: build['building'] === true,
    files: artefacts.filter(isRecord).map(({ relativePath }) => String(relativePath)),
  }
}

/** A file of a build that cannot be had does not keep back the others. */
async function takeBuild(place: JenkinsPlace, build: JenkinsBuild, task: FetchTask): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const file of build.files) {
    const isArchive = /\.zip$/i.test(file)
    if (!isArchive && !fitsFile(place.files, file)) continue
    try {
      await takeFile(place, { build, file, isArchive }, task)
    } catch (error) {
      const fault = readFault(error)
      if (!isArtefactFault(fault)) throw error
      problems.push(fault)
    }
  }
  return problems
}

async function takeFile(
  { id: source, url: job, files }: JenkinsPlace,
  {
    build: { number, at },
    file,
    isArchive,
  }: { readonly build: JenkinsBuild; readonly file: string; readonly isArchive: boolean },
  { client, token, save }: FetchTask,
): Promise<void> {
  const parts = file.split('/').filter((part) => part !== '')
  const path = [`build-${number}`, ...parts.map(toPathPart)].join('/')
  if (parts.some((part) => part === '..' || part === '.')) throw makeFault(job, badPath)
  const url = `${job}/${number}/artifact/${parts.map(encodeURIComponent).join('/')}`
  const { bytes } = await client.get({ url, token, limit: resultLimit, timeoutMs: downloadTimeoutMs })
  const page = { url: `${job}/${number}/`, ...(at === '' ? {} : { leftAt: at }) }
  if (!isArchive) {
    save({ path, bytes, ...page })
    return
  }
  const read = await readZip({ path: `${source}/${path}`, bytes })
  if ('problem' in read) throw new IngestError([read.problem])
  for (const entry of read.entries) {
    if (fitsFile(files, entry.name)) save({ path: `${path}/${entry.name}`, bytes: entry.bytes, ...page })
  }
}

const badPath = {
  code: 'source/absent',
  message: 'A build names a file outside of its own folder; it was not asked for.',
} as const

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
