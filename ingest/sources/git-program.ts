// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** How one run of git is bounded. */
export interface GitBounds {
  /** Folder of the repository that git works in; it is measured while git runs. */
  readonly folder: string
  readonly timeoutMs: number
  /** Most bytes that the folder may come to hold. */
  readonly folderLimit: number
  /** Most bytes of output. */
  readonly outputLimit: number
  readonly environment: Readonly<Record<string, string>>
}

/** How a run of git ended. Its messages are never shown: they may repeat addresses with secrets in them. */
export type GitRun =
  | { readonly ended: 'ok'; readonly output: Buffer }
  | { readonly ended: 'failed'; readonly messages: string }
  | { readonly ended: 'timeout' | 'too-large' | 'no-git' }

const measureEveryMs = 200

/**
 * Runs git with nothing of the person's own configuration: no hooks, no helpers, no prompts, no other protocol than the one
 * that is asked for, no submodules, no redirects.
 */
export function runGit(args: readonly string[], bounds: GitBounds): Promise<GitRun> {
  return new Promise((resolve) => {
    const env = { ...safeEnvironment(bounds.folder), ...bounds.environment }
    const child = spawn('git', [...safeOptions, ...args], {
      cwd: bounds.folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    const output: Buffer[] = []
    let [size, messages, stopped]: [number, string, 'timeout' | 'too-large' | 'no-git' | undefined] = [0, '', undefined]
    const stop = (why: 'timeout' | 'too-large') => {
      stopped ??= why
      killGroup(child.pid)
    }
    const clock = setTimeout(() => stop('timeout'), bounds.timeoutMs)
    const scale = setInterval(() => {
      if (measureFolder(bounds.folder) > bounds.folderLimit) stop('too-large')
    }, measureEveryMs)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > bounds.outputLimit) {
        stop('too-large')
        return
      }
      output.push(chunk)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (messages = (messages + text).slice(-4000)))
    child.on('error', () => (stopped = 'no-git'))
    child.on('close', (code) => {
      clearTimeout(clock)
      clearInterval(scale)
      if (stopped !== undefined) {
        resolve({ ended: stopped })
        return
      }
      resolve(code === 0 ? { ended: 'ok', output: Buffer.concat(output) } : { ended: 'failed', messages })
    })
  })
}

const safeOptions = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.askPass=',
  'credential.helper=',
  'fetch.recurseSubmodules=false',
  'fetch.fsckObjects=true',
  'gc.auto=0',
  'http.followRedirects=false',
  'protocol.allow=never',
  'protocol.https.allow=always',
].flatMap((setting) => ['-c', setting])

function safeEnvironment(folder: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GIT_PROTOCOL_FROM_USER: '0',
  }
}

/** git starts helpers for the network: all of its group end with it. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function measureFolder(folder: string): number {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    return entries.reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)
  } catch {
    // A file went away while it was looked at; the next look will tell.
    return 0
  }
}
