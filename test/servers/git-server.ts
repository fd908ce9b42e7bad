// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startServer } from './http-server.ts'
import type { TestServer } from './http-server.ts'

/** A real repository behind git's own HTTP program. */
export interface GitServer extends TestServer {
  readonly repository: string
  /** Commits files, path -> text, to the branch gh-pages. */
  commit(files: Readonly<Record<string, string>>): void
  /** Runs git in the folder that commits are made in. */
  git(...args: readonly string[]): string
}

/** Starts it. With a password, the user x-access-token has to give it. */
export async function startGit(password?: string): Promise<GitServer> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-git-server-'))
  const work = join(folder, 'work')
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: work,
      encoding: 'utf8',
    })
  mkdirSync(work)
  git('init', '--quiet', '--bare', '../solver.git')
  git('-C', '../solver.git', 'config', 'uploadpack.allowFilter', 'true')
  git('init', '--quiet', '-b', 'gh-pages')
  const server = await startServer((request, response) => {
    const expected = `Basic ${Buffer.from(`x-access-token:${password ?? ''}`).toString('base64')}`
    if (password !== undefined && request.headers.authorization !== expected) {
      response.writeHead(401, { 'www-authenticate': 'Basic' }).end()
    } else runBackend(folder, request, response)
  })
  const stop = server.close
  return Object.assign(server, {
    repository: `${server.url}/solver.git`,
    git,
    commit(files: Readonly<Record<string, string>>) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(work, name)), { recursive: true })
        writeFileSync(join(work, name), text)
      }
      git('add', '--all')
      git('commit', '--quiet', '-m', 'results')
      git('push', '--quiet', '../solver.git', 'gh-pages')
    },
    async close() {
      await stop()
      rmSync(folder, { recursive: true })
    },
  })
}

/** CGI, as RFC 3875 has it: the question in the environment, the answer as headers and body. */
function runBackend(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', 'http://localhost')
  const env = {
    PATH: process.env['PATH'],
    GIT_PROJECT_ROOT: folder,
    GIT_HTTP_EXPORT_ALL: '1',
    GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    REQUEST_METHOD: request.method,
    PATH_INFO: url.pathname,
    QUERY_STRING: url.search.slice(1),
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
    REMOTE_USER: 'anyone',
    REMOTE_ADDR: '127.0.0.1',
  }
  const child = spawn('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'ignore'] })
  request.pipe(child.stdin)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.on('close', () => {
    const answer = Buffer.concat(chunks)
    const end = answer.indexOf('\r\n\r\n')
    const lines = answer.subarray(0, end).toString('utf8').split('\r\n')
    const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)))
    response.writeHead(Number.parseInt(headers['Status'] ?? '200', 10), headers).end(answer.subarray(end + 4))
  })
}
