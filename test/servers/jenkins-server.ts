// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { startServer } from './http-server.ts'
import type { TestServer } from './http-server.ts'

/** A build of the made-up job. */
export interface MadeBuild {
  readonly number: number
  readonly startedAt: string
  /** Milliseconds; a build that runs has none. */
  readonly duration?: number
  /** Kept files, path -> content. */
  readonly files: Readonly<Record<string, string | Buffer>>
}

/** Jenkins, as its remote access interface describes itself. */
export interface JenkinsServer extends TestServer {
  readonly job: string
  readonly builds: MadeBuild[]
  /** Answers before it fails. */
  failAfter: number
}

/** Starts it with one job. */
export async function startJenkins(): Promise<JenkinsServer> {
  const builds: MadeBuild[] = []
  const server = await startServer((request, response) => {
    if ((jenkins.failAfter -= 1) < 0) return response.writeHead(503).end()
    const url = new URL(request.url ?? '', server.url)
    if (url.pathname === '/job/solver/api/json') {
      const [, from = '0', to = '100'] =
        /^allBuilds\[[^{]*\]\{(\d+),(\d+)\}$/.exec(url.searchParams.get('tree') ?? '') ?? []
      const sorted = [...builds].sort((a, b) => b.number - a.number)
      const shown = sorted.slice(Number(from), Number(to)).map(describeBuild)
      response.writeHead(200, { 'content-type': 'application/json;charset=utf-8' })
      return response.end(JSON.stringify({ _class: 'hudson.model.FreeStyleProject', allBuilds: shown }))
    }
    const [, number = '', file = ''] = /^\/job\/solver\/(\d+)\/artifact\/(.+)$/.exec(url.pathname) ?? []
    const content = builds.find((build) => build.number === Number(number))?.files[decodeURIComponent(file)]
    return content === undefined ? response.writeHead(404).end() : response.end(content)
  })
  const jenkins: JenkinsServer = Object.assign(server, { job: `${server.url}/job/solver`, builds, failAfter: Infinity })
  return jenkins
}

function describeBuild({ number, startedAt, duration, files }: MadeBuild) {
  return {
    _class: 'hudson.model.FreeStyleBuild',
    number,
    building: duration === undefined,
    timestamp: Date.parse(startedAt),
    duration: duration ?? 0,
    artifacts: duration === undefined ? [] : Object.keys(files).map((relativePath) => ({ relativePath })),
  }
}
