// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findHit, listCalls } from './trace-log.ts'
import type { TracedCall } from './trace-log.ts'

/** What happens at a call: the process dies before the call is done, or the call fails. */
export type FaultEffect = 'KILL' | 'ENOSPC' | 'EIO'

/** How a run with a fault ended. */
export interface FaultyRun {
  /** null when it was killed or aborted. */
  readonly code: number | null
  readonly stderr: string
  /** The call that the fault came to; undefined when it never came. */
  readonly hit: TracedCall | undefined
}

const cli = fileURLToPath(new URL('../../ingest/cli.ts', import.meta.url))
const changing = ['write', 'fsync', 'rename', 'mkdir']

/** Why nothing can be injected here; undefined when it can. */
export function whyNoStrace(): string | undefined {
  if (process.platform !== 'linux') return 'strace is for Linux'
  const { error, status, stderr } = spawnSync('strace', ['-o', '/dev/null', 'true'], { encoding: 'utf8' })
  if (error !== undefined) return 'strace is not installed; on Debian: apt-get install strace'
  return status === 0 ? undefined : `strace cannot trace here: ${stderr.trim().split('\n').at(-1) ?? ''}`
}

/** Runs the portal in a folder and lists, in order, the calls by which it changes the history. */
export async function tracePortal(cwd: string, args: readonly string[]): Promise<readonly TracedCall[]> {
  const { lines } = await runTraced(cwd, args, ['-f', '--seccomp-bpf', '-e', `trace=${changing.join()}`])
  return listCalls(lines).filter(({ changesHistory }) => changesHistory)
}

/**
 * Runs the portal with a fault at a call of a calm run. strace counts calls thread by thread: what the main thread does is
 * counted alone, without the others.
 */
export async function runFaulty(
  cwd: string,
  args: readonly string[],
  { call, thread, when, effect }: Pick<TracedCall, 'call' | 'thread' | 'when'> & { readonly effect: FaultEffect },
): Promise<FaultyRun> {
  const how = effect === 'KILL' ? 'signal=KILL' : `error=${effect}`
  // With its faster filter strace drops the signal.
  const threads = thread === 'main' ? [] : ['-f', ...(effect === 'KILL' ? [] : ['--seccomp-bpf'])]
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:${how}:when=${String(when)}`]
  const { code, stderr, lines } = await runTraced(cwd, args, [...threads, ...inject])
  return { code, stderr, hit: findHit(lines, effect === 'KILL') }
}

interface TracedRun {
  readonly code: number | null
  readonly stderr: string
  readonly lines: readonly string[]
}

/** The engine's writes are kept in one thread, and Node keeps no compiled code, whose writing would be counted too. */
function runTraced(cwd: string, args: readonly string[], options: readonly string[]): Promise<TracedRun> {
  const trace = join(cwd, 'trace')
  const own = { UV_THREADPOOL_SIZE: '1', NODE_DISABLE_COMPILE_CACHE: '1', INIT_CWD: cwd, PORTAL_ROOT: cwd }
  return new Promise((resolve, reject) => {
    const child = spawn('strace', ['-y', '-o', trace, ...options, process.execPath, cli, ...args], {
      cwd,
      env: { ...process.env, ...own },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, stderr, lines: readFileSync(trace, 'utf8').split('\n') })
    })
  })
}
