// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { LatestValue } from './latest-values.ts'

/** Grafana's Infinity data source, which is chosen when the dashboard is imported. */
const source = { type: 'yesoreyeram-infinity-datasource', uid: '${DS_INFINITY}' }

/** A ready dashboard: all latest values of a system, and the trend of one series. `site` is the whole address of the home page. */
export function makeDashboard(rows: readonly LatestValue[], { site, title }: { site: string; title: string }): object {
  const systems = [...new Set(rows.map(({ system }) => system))].sort()
  const projects = [...new Set(rows.map(({ project }) => project))].sort()
  const [first] = rows.toSorted((a, b) => b.points - a.points || (a.series < b.series ? -1 : 1))
  return {
    __inputs: [
      { name: 'DS_INFINITY', label: 'Infinity', type: 'datasource', pluginId: source.type, pluginName: 'Infinity' },
    ],
    __requires: [{ type: 'datasource', id: source.type, name: 'Infinity', version: '2.0.0' }],
    uid: 'portal-kpis',
    title,
    tags: ['benchmarks'],
    timezone: 'utc',
    schemaVersion: 39,
    editable: true,
    refresh: '',
    time: { from: 'now-2y', to: 'now' },
    links: [{ type: 'link', title: 'Portal', url: site, targetBlank: true, icon: 'external link' }],
    templating: {
      list: [chooseOne('project', 'Project', projects), chooseOne('system', 'System', systems), askSeries(first)],
    },
    panels: [makeTable(site), makeTrend(site)],
  }
}

function chooseOne(name: string, label: string, values: readonly string[]): object {
  const options = values.map((value, at) => ({ text: value, value, selected: at === 0 }))
  // A comma separates values here, and a colon a text from its value.
  const query = values.map((value) => value.replaceAll(/[,:\\]/g, String.raw`\$&`)).join(',')
  return { type: 'custom', name, label, query, options, current: options[0] ?? {}, multi: false, includeAll: false }
}

function askSeries(first: LatestValue | undefined): object {
  const value = first === undefined ? '' : `${first.project}/${first.series}`
  const current = { text: value, value, selected: true }
  return { type: 'textbox', name: 'series', label: 'Series (project/id)', query: value, current, options: [current] }
}

const columns = [
  ['benchmark', 'Benchmark', 'string'],
  ['useCase', 'Use case', 'string'],
  ['label', 'Metric', 'string'],
  ['nodes', 'Nodes', 'number'],
  ['tasks', 'Tasks', 'number'],
  ['value', 'Value', 'number'],
  ['unit', 'Unit', 'string'],
  ['trend', 'Trend', 'string'],
  ['time', 'Run', 'timestamp'],
  ['url', 'Page', 'string'],
] as const

function makeTable(site: string): object {
  return {
    id: 1,
    type: 'table',
    title: 'Latest values of $project on $system',
    description: 'No value: the newest run failed or did not measure.',
    datasource: source,
    gridPos: { x: 0, y: 0, w: 24, h: 12 },
    fieldConfig: { defaults: { noValue: 'not measured' }, overrides: [] },
    targets: [
      {
        refId: 'A',
        datasource: source,
        type: 'json',
        source: 'url',
        parser: 'backend',
        format: 'table',
        url: `${site}api/v1/series.json`,
        url_options: { method: 'GET', data: '' },
        root_selector: '$[project = "${project}" and system = "${system}"]',
        columns: columns.map(([selector, text, type]) => ({ selector, text, type })),
        filters: [],
      },
    ],
  }
}

function makeTrend(site: string): object {
  return {
    id: 2,
    type: 'timeseries',
    title: '$series',
    datasource: source,
    gridPos: { x: 0, y: 12, w: 24, h: 12 },
    fieldConfig: { defaults: { custom: { drawStyle: 'line', showPoints: 'always', spanNulls: false } }, overrides: [] },
    targets: [
      {
        refId: 'A',
        datasource: source,
        type: 'csv',
        source: 'url',
        parser: 'backend',
        format: 'timeseries',
        url: `${site}api/v1/kpi/\${series}.csv`,
        url_options: { method: 'GET', data: '' },
        root_selector: '',
        columns: [
          { selector: 'time', text: 'Time', type: 'timestamp' },
          { selector: 'value', text: 'Value', type: 'number' },
        ],
        filters: [],
      },
    ],
  }
}
