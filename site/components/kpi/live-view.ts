// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readView, writeView } from '../../views/kpi/view-address.ts'
import type { ChartView } from '../../views/kpi/view-address.ts'
import type { LiveChart } from './live-config.ts'
import type { LiveSeries } from './live-words.ts'

/** Browsers refuse to write the address more often. */
const pause = 300

/** Keeps the range and the run that a reader looks at in the address, so that the view can be sent. */
export interface ViewKeeper {
  readonly keepRange: () => void
  readonly keepRun: (row?: number) => void
}

/** The view that the address asks for. */
export function currentView(): ChartView {
  return readView(location.search)
}

/** Row of the run that an address names; undefined when the series has none. */
export function rowOfRun({ columns }: LiveSeries, run: string | undefined): number | undefined {
  if (run === undefined) return undefined
  const row = columns.run.findLastIndex((id) => id.startsWith(run))
  return row < 0 ? undefined : row
}

/** Makes the keeper of a chart. */
export function keepView(chart: () => LiveChart, live: LiveSeries): ViewKeeper {
  const kept: { view: ChartView; timer?: number } = { view: currentView() }
  const write = (view: ChartView): void => {
    kept.view = view
    window.clearTimeout(kept.timer)
    kept.timer = window.setTimeout(() => {
      history.replaceState(history.state, '', writeView(location.href, kept.view))
    }, pause)
  }
  return {
    keepRange() {
      const { run } = kept.view
      const { min = live.window.min, max = live.window.max } = chart().scales['x'] ?? {}
      const isWhole = min <= live.window.min && max >= live.window.max
      write({ ...(run === undefined ? {} : { run }), ...(isWhole ? {} : { range: { min, max } }) })
    },
    keepRun(row) {
      const { range } = kept.view
      const run = row === undefined ? undefined : live.columns.run[row]?.slice(0, 12)
      write({ ...(range === undefined ? {} : { range }), ...(run === undefined ? {} : { run }) })
    },
  }
}
