// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { pairRuns } from '../../views/kpi/run-pair.ts'
import type { RunPair } from '../../views/kpi/run-pair.ts'
import type { LiveSeries } from './live-words.ts'

/** The place below a chart in which a run stands against the one before it. */
export interface PairPanel {
  /** Shows the run of a row. */
  readonly open: (row: number) => void
  readonly close: () => void
}

/** What the panel tells to whom. */
interface PairPlaces {
  readonly frame: HTMLElement
  readonly live: LiveSeries
  /** Called with the row that is shown, and without one when nothing is. */
  readonly changed: (row?: number) => void
}

/** Makes the panel. It takes the focus when it opens; Escape closes it and gives the focus back. */
export function addPair({ frame, live, changed }: PairPlaces): PairPanel {
  const panel = document.createElement('section')
  panel.className = 'kc-pair'
  panel.hidden = true
  panel.tabIndex = -1
  panel.setAttribute('aria-label', 'This run against the one before')
  frame.after(panel)
  const close = (): void => {
    if (panel.hidden) return
    const hadFocus = panel.contains(document.activeElement)
    panel.hidden = true
    changed()
    if (hadFocus) frame.querySelector<HTMLElement>('[tabindex]')?.focus()
  }
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  const open = (row: number): void => {
    const pair = pairRuns(live, row)
    panel.replaceChildren(...(pair ? writePair(pair, close) : [writeFirst(close)]))
    panel.hidden = false
    changed(row)
    panel.focus({ preventScroll: true })
    panel.scrollIntoView({ block: 'nearest' })
  }
  return { open, close }
}

function writePair(pair: RunPair, close: () => void): readonly HTMLElement[] {
  const cause = make('p', pair.cause)
  if (pair.compare !== undefined) {
    const link = make('a', 'Compare the commits')
    link.setAttribute('href', pair.compare)
    cause.append(' ', link)
  }
  const box = make('div')
  box.className = 'p-table-box'
  box.append(writeTable(pair))
  return [writeHead(pair.title, close), box, cause]
}

function writeFirst(close: () => void): HTMLElement {
  return writeHead('This is the first measured run: there is none before it', close)
}

function writeHead(title: string, close: () => void): HTMLElement {
  const head = make('div')
  head.className = 'kc-pair-head'
  const button = make('button', 'Close')
  button.setAttribute('type', 'button')
  button.addEventListener('click', close)
  head.append(make('h3', title), button)
  return head
}

function writeTable({ rows }: RunPair): HTMLElement {
  const table = make('table')
  table.className = 'p-table'
  const heads = ['', 'Run before', 'This run', 'Difference'].map((text) => {
    const cell = make(text === '' ? 'td' : 'th', text)
    if (text !== '') cell.setAttribute('scope', 'col')
    return cell
  })
  const body = rows.map(([what, ...cells]) => {
    const name = make('th', what)
    name.setAttribute('scope', 'row')
    return group('tr', [name, ...cells.map((cell) => make('td', cell))])
  })
  table.append(group('thead', [group('tr', heads)]), group('tbody', body))
  return table
}

function group(name: string, children: readonly HTMLElement[]): HTMLElement {
  const element = make(name)
  element.append(...children)
  return element
}

/** Text is set as text: what came from an artefact is never markup. */
function make(name: string, text = ''): HTMLElement {
  const element = document.createElement(name)
  element.textContent = text
  return element
}
