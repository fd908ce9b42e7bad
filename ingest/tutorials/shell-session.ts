// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'

/** What to run in a shell. */
export interface ShellCommands {
  readonly commands: string
  readonly timeoutSeconds: number
  /** False: the first command that fails ends the block, and the shell with it. */
  readonly mayFail: boolean
}

/** How it ended. */
export interface ShellRun {
  readonly ended: 'done' | 'timeout' | 'too-much-output'
  /** Absent when it was stopped. */
  readonly code?: number
  readonly output: string
  readonly seconds: number
}

/** One shell, in which each run finds what the ones before have left. */
export interface ShellSession {
  /** False when the shell has ended: nothing can be run any more. */
  isOpen(): boolean
  run(commands: ShellCommands): Promise<ShellRun>
  /** Ends the shell and all that it has started. */
  close(): void
}

/** Most bytes that one run may write. */
const outputLimit = 4_000_000
const lookEveryMs = 100

// Reads names of scripts from descriptor 3, and tells on 4 how each went. Commands have neither, nor anything to read from.
const loop = `
while IFS= read -r _portal_line <&3; do
  _portal_script=\${_portal_line#* }
  _portal_code=0
  if [ "\${_portal_line%% *}" = may-fail ]; then
    source "$_portal_script" </dev/null >"$_portal_script.out" 2>&1 3<&- 4>&- || _portal_code=$?
  else
    set -e
    source "$_portal_script" </dev/null >"$_portal_script.out" 2>&1 3<&- 4>&-
    set +e
  fi
  echo "$_portal_code" >&4
done
`

/** Starts a shell in a folder; what it is given to run is kept in another one. */
export function openShellSession(
  cwd: string,
  options: { readonly scripts: string; readonly environment: Readonly<Record<string, string>> },
): ShellSession {
  const shell = startShell(cwd, options.environment)
  let count = 0
  return {
    isOpen: shell.isOpen,
    close: shell.kill,
    async run({ commands, timeoutSeconds, mayFail }) {
      count += 1
      const script = join(options.scripts, `${count}.sh`)
      const written = `${script}.out`
      writeFileSync(script, `${commands}\n`)
      const start = performance.now()
      const watch = watchRun(written, timeoutSeconds, shell.kill)
      const code = await shell.order(`${mayFail ? 'may-fail' : 'strict'} ${script}`)
      const stopped = watch.stop()
      const seconds = (performance.now() - start) / 1000
      // It may have written all that before anybody looked.
      const ended = stopped ?? (measureFile(written) > outputLimit ? 'too-much-output' : 'done')
      const isDone = ended === 'done' && code !== undefined
      return { ended, output: readOutput(written), seconds, ...(isDone ? { code } : {}) }
    },
  }
}

interface Shell {
  isOpen(): boolean
  /** Gives an order and waits for its answer; undefined when the shell is killed before. */
  order(line: string): Promise<number | undefined>
  kill(): void
}

function startShell(cwd: string, environment: Readonly<Record<string, string>>): Shell {
  const child = spawn('bash', ['--noprofile', '--norc', '-c', loop], {
    cwd,
    env: environment,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended at once.
    detached: true,
  })
  const [, , , orders, answers] = child.stdio
  let isOpen = true
  let onAnswer: (code: number | undefined) => void = () => undefined
  if (answers instanceof Readable) answers.setEncoding('utf8').on('data', (text: string) => onAnswer(Number(text)))
  const end = (code: number | undefined) => {
    isOpen = false
    onAnswer(code)
  }
  // A shell that has ended takes no more orders, which is told by isOpen.
  if (orders instanceof Writable) orders.on('error', () => undefined)
  child.on('error', () => end(undefined))
  child.on('exit', (code) => end(code ?? undefined))
  return {
    isOpen: () => isOpen,
    order: (line) =>
      new Promise((resolve) => {
        onAnswer = resolve
        if (isOpen && orders instanceof Writable) orders.write(`${line}\n`)
        else resolve(undefined)
      }),
    kill() {
      isOpen = false
      killGroup(child.pid)
    },
  }
}

/** Stops a run that takes too long or writes too much. */
function watchRun(written: string, timeoutSeconds: number, kill: () => void) {
  let stopped: 'timeout' | 'too-much-output' | undefined
  const end = (why: 'timeout' | 'too-much-output') => {
    stopped ??= why
    kill()
  }
  const clock = setTimeout(() => end('timeout'), timeoutSeconds * 1000)
  const scale = setInterval(() => {
    if (measureFile(written) > outputLimit) end('too-much-output')
  }, lookEveryMs)
  return {
    stop() {
      clearTimeout(clock)
      clearInterval(scale)
      return stopped
    },
  }
}

function measureFile(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function readOutput(file: string): string {
  return measureFile(file) === 0 ? '' : readFileSync(file).subarray(0, outputLimit).toString('utf8')
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
