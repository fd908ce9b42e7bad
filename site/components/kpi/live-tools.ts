// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { LiveChart } from './live-config.ts'
import { describePoint } from './live-words.ts'
import type { LiveSeries } from './live-words.ts'

interface Parts {
  readonly frame: HTMLElement
  readonly box: HTMLElement
  readonly chart: LiveChart
  readonly live: LiveSeries
  /** Called with the row of the run that a reader opens. */
  readonly choose: (row: number) => void
}

/** Buttons in the place that the page keeps for them, for who has no wheel; arrow keys that read run after run. */
export function addTools({ frame, box, chart, live, choose }: Parts): void {
  const reader = addReader({ box, chart, live, choose })
  frame.append(reader)
  const tools = frame.parentElement?.querySelector('.kc-tools')
  if (!tools) return
  // The plugin takes away (amount - 1) of the range: half of it for 1.5, and 0 adds as much as there is.
  const hint = document.createElement('p')
  // A finger that drags moves the page.
  hint.textContent = matchMedia('(pointer: coarse)').matches
    ? 'Tap a run to compare it with the one before'
    : 'Drag to zoom, Ctrl and wheel to zoom, Shift and drag to move, click a run to compare it'
  tools.append(
    hint,
    makeButton('−', 'Zoom out', () => chart.zoom(0)),
    makeButton('+', 'Zoom in', () => chart.zoom(1.5)),
    makeButton('←', 'Earlier', () => chart.pan({ x: chart.chartArea.width / 3 })),
    makeButton('→', 'Later', () => chart.pan({ x: -chart.chartArea.width / 3 })),
    makeButton('Whole time', undefined, () => chart.zoomScale('x', live.window)),
  )
}

function makeButton(text: string, name: string | undefined, act: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = text
  if (name !== undefined) {
    button.setAttribute('aria-label', name)
    button.title = name
  }
  button.addEventListener('click', act)
  return button
}

/** With the chart focused, left and right go from run to run and say each one, and Enter opens it. */
function addReader({ box, chart, live, choose }: Omit<Parts, 'frame'>): HTMLElement {
  const spoken = document.createElement('p')
  spoken.className = 'kc-spoken'
  spoken.setAttribute('aria-live', 'polite')
  box.tabIndex = 0
  box.setAttribute('role', 'group')
  box.setAttribute(
    'aria-label',
    'Interactive chart. Left and right arrow keys read the runs, Enter holds a run against the one before.',
  )
  const state = { row: live.columns.time.length }
  box.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowLeft' ? -1 : Number(event.key === 'ArrowRight')
    if (event.key === 'Enter' && state.row < live.columns.time.length) choose(state.row)
    if (step === 0) return
    event.preventDefault()
    state.row = Math.min(live.columns.time.length - 1, Math.max(0, state.row + step))
    spoken.textContent = describePoint(live, state.row).join('. ')
    showTooltip(chart, state.row)
  })
  return spoken
}

function showTooltip(chart: LiveChart, row: number): void {
  const active = chart.data.datasets.flatMap((dataset, datasetIndex) => {
    const index = dataset.data.findIndex((point) => point.row === row)
    const isDrawn = index >= 0 && !Number.isNaN(dataset.data[index]?.y)
    return isDrawn ? [{ datasetIndex, index }] : []
  })
  const [first] = active
  const element = first && chart.getDatasetMeta(first.datasetIndex).data[first.index]
  chart.setActiveElements(active)
  chart.tooltip?.setActiveElements(active, element ? { x: element.x, y: element.y } : { x: 0, y: 0 })
  chart.update('none')
}
