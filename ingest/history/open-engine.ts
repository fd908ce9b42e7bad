// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PortalConfig } from '../../schemas/types.gen.ts'
import { IngestError, makeProblem } from '../problem.ts'
import { openClickHouse } from './clickhouse-client.ts'
import { openClickHouseEngine, readPushedTombstones } from './clickhouse-engine.ts'
import type { ClickHouseStore } from './clickhouse-engine.ts'
import { createTables } from './clickhouse-tables.ts'
import { readThrough } from './engine-reader.ts'
import { openReader } from './reader.ts'
import type { OpenedHistory } from './reader.ts'
import { checkTombstones, readTombstones } from './tombstone.ts'

type HistoryConfig = NonNullable<PortalConfig['history']>

/** A history, the engine that reads it, and the environment, which alone holds passwords. */
export interface HistoryAccess {
  readonly historyDir: string
  readonly config: HistoryConfig | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Opens the history with the engine of the configuration. */
export async function openConfigured(access: HistoryAccess): Promise<OpenedHistory> {
  const { historyDir, config } = access
  if (config?.engine !== 'clickhouse') return openReader(historyDir)
  const store = openStoreOf(access)
  const pushed = await readPushedTombstones(store)
  // What is retracted in the folder counts at once, pushed or not.
  const known = new Map([...pushed, ...readTombstones(historyDir)].map((tombstone) => [tombstone.run, tombstone]))
  return {
    ...readThrough(openClickHouseEngine(store), [...known.values()]),
    problems: checkTombstones(historyDir),
  }
}

/** The tables of the configuration, on every server of it, made where they are not there yet. */
export async function openTarget(access: HistoryAccess): Promise<ClickHouseStore> {
  const store = openStoreOf(access)
  const servers = access.config?.shards ?? []
  for (const url of servers.length === 0 ? [access.config?.url ?? ''] : servers) {
    const client = openClickHouse({ ...readSecrets(access), url })
    for (const statement of createTables(store)) await client.run(statement)
  }
  // The server that is asked need not be one of the shards.
  for (const statement of createTables(store)) await store.client.run(statement)
  return store
}

function openStoreOf(access: HistoryAccess): ClickHouseStore {
  const { url, database = 'portal', cluster } = access.config ?? {}
  if (url === undefined) throw describeIncomplete('history.url', 'the address of the HTTP interface of ClickHouse')
  const client = openClickHouse({ ...readSecrets(access), url })
  return { client, database, ...(cluster === undefined ? {} : { cluster }) }
}

function readSecrets({ config, environment }: HistoryAccess): { readonly user?: string; readonly password?: string } {
  const user = readVariable(environment, config?.userEnv)
  const password = readVariable(environment, config?.passwordEnv)
  return { ...(user === undefined ? {} : { user }), ...(password === undefined ? {} : { password }) }
}

function readVariable(environment: HistoryAccess['environment'], name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const value = environment[name]
  if (value === undefined || value === '') throw describeIncomplete(name, 'a variable of the environment that portal.config.yml names')
  return value
}

function describeIncomplete(what: string, meaning: string): IngestError {
  const problem = makeProblem({
    code: 'history/engine-failed',
    message: `The database of the history cannot be asked: ${what} is not set.`,
    file: 'portal.config.yml',
    hint: `Set it: it is ${meaning}.`,
  })
  return new IngestError([problem])
}
