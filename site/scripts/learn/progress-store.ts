// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What this browser keeps of learning. Nothing of it leaves the browser. */
import { noProgress, parseProgress } from '../../views/learn/progress.ts'
import type { Progress } from '../../views/learn/progress.ts'

const key = 'portal-progress'

/** Stands in where the browser keeps nothing. */
let unkept: Progress | undefined

/** What is kept now; another tab may have changed it since the last time. */
export function recallProgress(): Progress {
  if (unkept !== undefined) return unkept
  try {
    return parseProgress(JSON.parse(localStorage.getItem(key) ?? 'null')) ?? noProgress
  } catch {
    return noProgress
  }
}

/** Keeps a new state and tells the page; false when it is lost with the page. */
export function keepProgress(progress: Progress): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(progress))
    unkept = undefined
  } catch {
    unkept = progress
  }
  document.dispatchEvent(new Event(key))
  return unkept === undefined
}

/** Calls back now and whenever the state changes, here or in another tab. */
export function watchProgress(show: (progress: Progress) => void): void {
  const update = () => show(recallProgress())
  document.addEventListener(key, update)
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) update()
  })
  update()
}
