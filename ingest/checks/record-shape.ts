// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { schemaNames } from '../documents/schemas.ts'
import type { SchemaName } from '../documents/schemas.ts'

/** The schema that a value is meant for, by a look at its keys; undefined when it resembles none. */
export function recogniseRecord(value: unknown): SchemaName | undefined {
  if (Array.isArray(value)) return value.some(isNamedEntry) ? 'projects' : undefined
  if (!isMapping(value)) return undefined
  return recogniseAddress(value['$schema']) ?? shapes.find(({ keys }) => keys.every((key) => key in value))?.schema
}

const shapes: readonly { schema: SchemaName; keys: readonly string[] }[] = [
  { schema: 'guidelines', keys: ['guidelines'] },
  { schema: 'peer-review', keys: ['project', 'reviewed_at'] },
  { schema: 'assessment', keys: ['project', 'criteria'] },
  { schema: 'guideline-result', keys: ['results', 'checkedAt'] },
  { schema: 'csv-mapping', keys: ['files', 'columns'] },
  { schema: 'csv-mapping', keys: ['delimiter'] },
  { schema: 'projects', keys: ['projects'] },
  { schema: 'metrics', keys: ['metrics'] },
  { schema: 'glossary', keys: ['terms'] },
  { schema: 'quiz', keys: ['questions'] },
  { schema: 'paths', keys: ['paths'] },
  { schema: 'changes', keys: ['changes'] },
  { schema: 'benchmarks', keys: ['benchmarks'] },
  { schema: 'stacks', keys: ['stacks'] },
  { schema: 'images', keys: ['tagScheme'] },
  { schema: 'skeleton', keys: ['name', 'purpose'] },
  { schema: 'supercomputers', keys: ['supercomputers'] },
  { schema: 'demonstrator', keys: ['kind', 'workPackages'] },
  { schema: 'programme', keys: ['title', 'deliverables'] },
  { schema: 'programme', keys: ['title', 'roles'] },
  { schema: 'programme', keys: ['title', 'channels'] },
  { schema: 'programme', keys: ['title', 'workPackages'] },
  { schema: 'risks', keys: ['categories', 'risks'] },
  { schema: 'version-snapshot', keys: ['repository', 'packages'] },
  { schema: 'quarter-report', keys: ['quarter', 'headline'] },
  { schema: 'kpis', keys: ['kpis'] },
  { schema: 'portal-config', keys: ['programme'] },
  { schema: 'portal-config', keys: ['site'] },
  { schema: 'point', keys: ['series', 'metricRaw'] },
  { schema: 'kpi-bundle', keys: ['artefacts', 'sha256'] },
  { schema: 'kpi-run', keys: ['benchmark', 'cases'] },
  { schema: 'deployment', keys: ['target', 'trigger'] },
  { schema: 'system-description', keys: ['system', 'takenAt'] },
  { schema: 'adoption', keys: ['takenAt'] },
  { schema: 'event-series', keys: ['status', 'type', 'title'] },
  { schema: 'event', keys: ['start', 'mode', 'title'] },
  { schema: 'news-item', keys: ['summary', 'body'] },
  { schema: 'recording', keys: ['seconds', 'speakers'] },
  { schema: 'slide-deck', keys: ['format', 'language', 'title'] },
  { schema: 'status-report', keys: ['asOf', 'sections'] },
  { schema: 'project', keys: ['name', 'description'] },
]

function recogniseAddress(address: unknown): SchemaName | undefined {
  if (typeof address !== 'string') return undefined
  return schemaNames.find((name) => address.endsWith(`/${name}.schema.json`))
}

function isNamedEntry(entry: unknown): boolean {
  return isMapping(entry) && ('name' in entry || 'description' in entry)
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
