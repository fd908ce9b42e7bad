// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Progress } from '../intake/ingest-request.ts'

/** What progress is shown on. */
export interface ProgressTarget {
  readonly isTerminal: boolean
  write(text: string): void
  /** Milliseconds since any moment. */
  now(): number
}

/** Shows how far a long work is. */
export interface ProgressLine {
  show(progress: Progress): void
  /** Takes the line away. */
  clear(): void
}

const everyMs = 100
// Work shorter than this is over before a line could be read.
const quietMs = 500

/** Shows what is done of what was found, rate and time left on a terminal; elsewhere nothing is shown. */
export function createProgressLine({ isTerminal, write, now }: ProgressTarget): ProgressLine {
  if (!isTerminal) return { show() {}, clear() {} }
  const start = now()
  let shown = start + quietMs - everyMs
  let isVisible = false
  return {
    show(progress) {
      const time = now()
      if (time - shown < everyMs) return
      shown = time
      isVisible = true
      write(`\r\u001B[K${describeProgress(progress, time - start)}`)
    },
    clear() {
      if (isVisible) write('\r\u001B[K')
      isVisible = false
    },
  }
}

/** One line of progress after some milliseconds. */
export function describeProgress({ done, total, noun = 'files' }: Progress, elapsedMs: number): string {
  const perSecond = (done / Math.max(1, elapsedMs)) * 1000
  const left = perSecond === 0 ? '' : `, ${formatDuration((total - done) / perSecond)} left`
  return `${formatCount(done)} of ${formatCount(total)} ${noun}, ${formatCount(Math.round(perSecond))} a second${left}`
}

function formatCount(count: number): string {
  return count.toLocaleString('en')
}

function formatDuration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.ceil(seconds % 60)} s`
}
