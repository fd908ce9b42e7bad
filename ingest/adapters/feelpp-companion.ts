// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Adapter } from './adapter.ts'
import { isRecord } from './foreign-value.ts'

/** Keys of the website and dashboard configurations of feelpp.benchmarking, one of which each of them has. */
const configKeys = ['execution_mapping', 'component_map', 'dashboard_metadata'] as const

/**
 * Files that feelpp.benchmarking keeps beside its reports: plots.json, website_config.json, dashboard_config.json.
 * They say how its own site draws results and hold none, so they give no case; they are counted as recognised.
 */
export const feelppCompanion: Adapter = {
  format: 'feelpp-companion',
  readsNonFinite: false,
  recognise({ value }) {
    if (Array.isArray(value)) return isPlot(value[0])
    if (!isRecord(value)) return false
    if (Array.isArray(value['plots'])) return isPlot(value['plots'][0])
    return configKeys.some((key) => isRecord(value[key]))
  },
  adapt: () => ({ cases: [], problems: [] }),
}

function isPlot(value: unknown): boolean {
  return isRecord(value) && Array.isArray(value['plot_types']) && typeof value['transformation'] === 'string'
}
