// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readMetrics } from '../documents/content.ts'
import { deriveReader } from '../history/derived-reader.ts'
import { openConfigured } from '../history/open-engine.ts'
import type { OpenedHistory } from '../history/reader.ts'
import type { Problem } from '../problem.ts'
import { buildRegistry } from '../records/metric-registry.ts'
import type { MetricResolver } from '../records/metric-registry.ts'
import type { CommandContext } from './command.ts'
import { findHistory } from './places.ts'

/** A history to read, and the registry that says what its metrics mean. */
export interface ReadableHistory {
  readonly reader: OpenedHistory
  readonly registry: MetricResolver
  readonly problems: readonly Problem[]
}

/**
 * Opens the history that the command line or portal.config.yml names, with the metric registry of the instance and with what is
 * derived from what is measured.
 */
export async function openHistory(context: CommandContext): Promise<ReadableHistory> {
  const { historyDir, config } = await findHistory(context)
  const metrics = await readMetrics(context.root)
  const reader = await openConfigured({ historyDir, config: config?.history, environment: context.environment })
  const registry = buildRegistry(metrics.record)
  return { reader: deriveReader(reader, registry), registry, problems: [...metrics.problems, ...reader.problems] }
}
