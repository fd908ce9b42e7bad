// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

/** One system call of a log that strace wrote. */
export interface TracedCall {
  readonly call: string
  readonly thread: 'main' | 'other'
  /** The nth of this call in its thread. */
  readonly when: number
  /** What the call does, the same in each run: without numbers of processes and handles, and told apart from its likes. */
  readonly key: string
  /** True when it changes a file or folder below the history. */
  readonly changesHistory: boolean
  readonly line: string
}

/** Calls of a log in their order. The main thread is the last to end; without -f there is no other and no number. */
export function listCalls(lines: readonly string[]): readonly TracedCall[] {
  const counts = new Map<string, number>()
  const count = (what: string): number => {
    const next = (counts.get(what) ?? 0) + 1
    counts.set(what, next)
    return next
  }
  const main = /^\d*/.exec(lines.findLast((line) => line !== '') ?? '')?.[0]
  return lines.flatMap((line) => {
    const read = readLine(line)
    if (read === undefined) return []
    const { thread, call, rest } = read
    const what = `${call} ${normalise(rest)}`
    return [
      {
        call,
        thread: thread === main ? ('main' as const) : ('other' as const),
        when: count(`${thread} ${call}`),
        key: `${what} #${String(count(what))}`,
        changesHistory: /\/history[/>"]/.test(rest),
        line,
      },
    ]
  })
}

/** The call that strace let fail, or the one that never came back because the process was killed. */
export function findHit(lines: readonly string[], isKill: boolean): TracedCall | undefined {
  const calls = listCalls(lines)
  if (!isKill) return calls.find(({ line }) => line.endsWith('(INJECTED)'))
  if (!lines.some((line) => line.endsWith('+++ killed by SIGKILL +++'))) return undefined
  return calls.findLast(({ line }) => line.endsWith('= ?') || line.endsWith('<unfinished ...>'))
}

function readLine(line: string): { thread: string; call: string; rest: string } | undefined {
  const { thread = '', call, rest } = /^(?:(?<thread>\d+)\s+)?(?<call>\w+)\((?<rest>.*)$/.exec(line)?.groups ?? {}
  return call === undefined || rest === undefined ? undefined : { thread, call, rest }
}

function normalise(rest: string): string {
  return rest
    .replace(/ <unfinished \.\.\.>$/, '')
    .replace(/\)\s+= .*$/, '')
    .replaceAll(/\b\d{1,9}</g, '<')
    .replaceAll(/-\d+-[0-9a-z]+\.tmp/g, '.tmp')
    .replaceAll(/(["<])[^"<>]*\/history(?=[/">])/g, '$1history')
    .replace(/\)$/, '')
}
