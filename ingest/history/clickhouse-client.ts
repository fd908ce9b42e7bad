// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { IngestError, makeProblem } from '../problem.ts'

/** Talks to ClickHouse over HTTP. */
export interface ClickHouseClient {
  /** Runs a statement that gives nothing back. */
  run(sql: string): Promise<void>
  /** Adds lines of JSON to a table. */
  insert(table: string, lines: readonly string[]): Promise<void>
  /** Rows of a query, as they come. */
  query(sql: string): AsyncIterable<Readonly<Record<string, unknown>>>
}

/** How to reach a server. */
export interface ClickHouseAccess {
  /** Address of the HTTP interface. */
  readonly url: string
  readonly user?: string
  readonly password?: string
}

/** Longest time for one request, ms: a big insert or a sorted read of one part of the history. */
const patience = 300_000

/**
 * Settings of every request. An insert comes back only when each shard has its rows, a shard that is down is an error and
 * never a smaller answer, and an answer is sent when it is complete, so that an error never comes after half of it.
 */
const settings = {
  insert_distributed_sync: '1',
  skip_unavailable_shards: '0',
  wait_end_of_query: '1',
  output_format_json_quote_64bit_integers: '1',
} as const

/** A client of one server. Passwords go in a header, to this address only, and in no message. */
export function openClickHouse(access: ClickHouseAccess): ClickHouseClient {
  const request = (sql: string, body: string) => sendRequest(access, sql, body)
  return {
    async run(sql) {
      await (await request(sql, '')).text()
    },
    async insert(table, lines) {
      if (lines.length === 0) return
      await (await request(`INSERT INTO ${table} FORMAT JSONEachRow`, `${lines.join('\n')}\n`)).text()
    },
    async *query(sql) {
      const response = await request(`${sql} FORMAT JSONEachRow`, '')
      try {
        for await (const line of readLines(response)) yield parseRow(line)
      } catch (error) {
        throw error instanceof IngestError ? error : describeFailure(access, error)
      }
    },
  }
}

/** The address without anything that should stay secret. */
export function describeServer({ url }: ClickHouseAccess): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

async function sendRequest(access: ClickHouseAccess, sql: string, body: string): Promise<Response> {
  const { url, user, password } = access
  const address = new URL(url)
  for (const [name, value] of Object.entries(settings)) address.searchParams.set(name, value)
  // A long query goes in the body, where its length does not matter; rows need the body for themselves.
  if (body !== '') address.searchParams.set('query', sql)
  const headers = {
    ...(user === undefined ? {} : { 'X-ClickHouse-User': user }),
    ...(password === undefined ? {} : { 'X-ClickHouse-Key': password }),
  }
  try {
    const signal = AbortSignal.timeout(patience)
    const init = { method: 'POST', body: body === '' ? sql : body, headers, redirect: 'error' as const, signal }
    const response = await fetch(address, init)
    if (response.ok) return response
    throw describeRefusal(access, await response.text())
  } catch (error) {
    throw error instanceof IngestError ? error : describeFailure(access, error)
  }
}

async function* readLines(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of response.body ?? []) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

function parseRow(line: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(line)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** What the server says, without the stack that some versions add. */
function describeRefusal(access: ClickHouseAccess, text: string): IngestError {
  const [line = ''] = text.split('\n')
  return describe(access, `answers: ${line.slice(0, 300)}`)
}

function describeFailure(access: ClickHouseAccess, cause: unknown): IngestError {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  return describe(access, `cannot be reached: ${inner instanceof Error ? inner.message : String(inner)}`, cause)
}

function describe(access: ClickHouseAccess, what: string, cause?: unknown): IngestError {
  const problem = makeProblem({
    code: 'history/engine-failed',
    message: `The database of the history ${what}`,
    file: describeServer(access),
    hint: 'Nothing was published. See that every shard of the cluster is up, then run the command again.',
  })
  return new IngestError([problem], { cause })
}
