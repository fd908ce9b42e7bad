// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The interactive chart of a series: Chart.js on a canvas, fed with as many points as the pixels can show. */
import type { Release } from '../../../ingest/records/site-versions.ts'
import { Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js'
import zoomPlugin from 'chartjs-plugin-zoom'
import { extentOf, timeDomain } from '../../views/chart/domain.ts'
import { spreadColumns } from '../../views/chart/live-rows.ts'
import { changesEn } from '../../i18n/kpi-changes.en.ts'
import { markReleases } from '../../views/kpi/releases.ts'
import { markTrend } from '../../views/kpi/trend-marks.ts'
import type { PublishedSeries } from '../../views/kpi/series-download.ts'
import { readColours, watchColours } from './live-colours.ts'
import { configureChart, refreshChart } from './live-config.ts'
import type { LiveChart } from './live-config.ts'
import { addTools } from './live-tools.ts'
import { addPair } from './live-pair.ts'
import { currentView, keepView, rowOfRun } from './live-view.ts'
import type { LiveSeries } from './live-words.ts'

Chart.register(LineController, LineElement, LinearScale, PointElement, Tooltip, zoomPlugin)

/** Puts the chart into the element, before the picture that it replaces on the screen. */
export function openLiveChart(host: HTMLElement, published: PublishedSeries): void {
  const live = readLive(host, published)
  const { frame, box, canvas } = makeFrame(host, live)
  const view = currentView()
  const refresh = (): void => refreshChart(chart, live, readColours(host))
  const keeper = keepView(() => chart, live)
  const moved = (): void => {
    refresh()
    keeper.keepRange()
  }
  const pair = addPair({ frame, live, changed: keeper.keepRun })
  const chart: LiveChart = new Chart(
    canvas,
    configureChart(live, readColours(host), { width: box.clientWidth, refresh: moved, choose: pair.open }),
  )
  addTools({ frame, box, chart, live, choose: pair.open })
  watchWidth(box, refresh)
  watchColours(refresh)
  if (view.range) chart.zoomScale('x', view.range)
  const row = rowOfRun(live, view.run)
  if (row !== undefined) pair.open(row)
}

/** Calls back when the box gets another width; its first width is the one that the chart was made for. */
function watchWidth(box: HTMLElement, changed: () => void): void {
  const known = { width: box.clientWidth }
  new ResizeObserver(() => {
    if (box.clientWidth === known.width) return
    known.width = box.clientWidth
    changed()
  }).observe(box)
}

function readLive(host: HTMLElement, published: PublishedSeries): LiveSeries {
  const columns = spreadColumns(published.columns)
  const { reference, lower, upper, trend, direction } = published
  const { title = published.label, unit = '', multiply = '1', divide = '1', repository } = host.dataset
  return {
    title,
    columns,
    levels: { reference, lower, upper },
    display: { multiply: Number(multiply), divide: Number(divide), text: unit },
    direction,
    marks: {
      ...markTrend(columns, trend, (key) => changesEn[key]),
      releases: markReleases(readReleases(host.dataset['releases'])),
    },
    repository,
    // Rows are in order of time.
    window: timeDomain(extentOf([columns.time[0], columns.time.at(-1)]) ?? { min: 0, max: 1 }),
  }
}

/** What the page says of releases; it wrote them itself. */
function readReleases(text = '[]'): readonly Pick<Release, 'at' | 'version'>[] {
  const releases: readonly Pick<Release, 'at' | 'version'>[] = JSON.parse(text)
  return releases
}

function makeFrame(
  host: HTMLElement,
  live: LiveSeries,
): { frame: HTMLElement; box: HTMLElement; canvas: HTMLCanvasElement } {
  Chart.defaults.font = { ...Chart.defaults.font, family: getComputedStyle(host).fontFamily, size: 13 }
  const canvas = document.createElement('canvas')
  const name = host.querySelector('[role=img]')?.getAttribute('aria-label') ?? live.title
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', `${name}. The same numbers are in the table of runs.`)
  const box = document.createElement('div')
  box.className = 'kc-canvas'
  box.append(canvas)
  const frame = document.createElement('div')
  frame.className = 'kc-live'
  frame.append(box)
  host.querySelector('[role=img]')?.before(frame)
  host.dataset['ready'] = ''
  return { frame, box, canvas }
}
