// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a program and everything it started cost. */
export interface ChildCost {
  readonly wallSeconds: number
  /** User and system time of all processes. */
  readonly cpuSeconds: number
  /** Of the largest process; undefined where the system does not tell. */
  readonly peakMb: number | undefined
}

/** Runs a program of this Node to its end. CPU time is that of the whole tree, as the shell counts it. */
export async function measureChild(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<ChildCost> {
  const script = 'TIMEFORMAT="cost %R %U %S"; time "$@"'
  const child = spawn('bash', ['-c', script, 'bash', process.execPath, ...args], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  let peakKb = 0
  const watch = setInterval(() => (peakKb = Math.max(peakKb, readPeak(child.pid ?? 0))), 100)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  const [wall, user, system] = (/cost ([\d.]+) ([\d.]+) ([\d.]+)/.exec(output)?.slice(1) ?? []).map(Number)
  if (code !== 0 || wall === undefined || user === undefined || system === undefined) {
    throw new Error(`${args.join(' ')} ended with ${String(code)}:\n${output.slice(-3000)}`)
  }
  return { wallSeconds: wall, cpuSeconds: user + system, peakMb: peakKb === 0 ? undefined : peakKb / 1024 }
}

/** Largest resident size that any process below this one has had, in kB; 0 where there is no /proc. */
function readPeak(pid: number): number {
  try {
    const own = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? '0'
    const children = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8').trim()
    const below = children === '' ? [] : children.split(' ').map((child) => readPeak(Number(child)))
    return Math.max(Number(own), ...below)
  } catch {
    return 0
  }
}

/** Bytes of all files of a folder. */
export function measureBytes(folder: string): number {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => {
    const stat = statSync(join(folder, file))
    return stat.isFile() ? stat.size : 0
  })
  return sizes.reduce((sum, size) => sum + size, 0)
}
