// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { setTimeout as sleep } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import { IngestError } from '../problem.ts'
import type { HostRules } from './address-guard.ts'
import { acceptedEncodings, describeTooLarge, isKnownEncoding, readLimited } from './http-body.ts'
import { describeLimit, describeNetworkError, describeStatus, isPassing, readHeader } from './http-faults.ts'
import type { Headers } from './http-faults.ts'
import { askHops, openAgents } from './http-hops.ts'
import type { Token } from './http-hops.ts'
import { chooseBackoff, isUsedUp, readWait } from './http-wait.ts'
import { makeFault } from './source-fault.ts'

/** A question to a server. */
export interface HttpRequest {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly token?: Token | undefined
  /** Most bytes of the answer, unpacked. */
  readonly limit: number
  /** Milliseconds for everything but the waits that the server asks for. */
  readonly timeoutMs?: number
}

/** An answer: 2xx, or 304 to a question that named what it knows already. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
}

/** Asks servers. What cannot be had is an IngestError with one problem; nothing it says holds a token. */
export interface HttpClient {
  get(request: HttpRequest): Promise<HttpAnswer>
  /** Ends all connections. */
  close(): Promise<void>
}

/** How a client behaves. */
export interface HttpOptions {
  readonly rules: HostRules
  readonly userAgent: string
  /** Milliseconds for a request that says nothing else (15 s). */
  readonly timeoutMs?: number
  /** Longest wait that a server may ask for, in milliseconds (60 s). */
  readonly longestWaitMs?: number
  /** Milliseconds before the second try (500). */
  readonly backoffMs?: number
}

const tries = 3

/** The one client that all sources use. */
export function createHttpClient(options: HttpOptions): HttpClient {
  const agents = openAgents()
  return {
    get: (request) => askPatiently(request, options, (one, signal) => askOnce(one, signal)),
    async close() {
      await Promise.all([agents.public.destroy(), agents.private.destroy()])
    },
  }

  async function askOnce({ url, headers = {}, token, limit }: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
    const start = URL.parse(url)
    if (start === null) throw makeFault(url, { code: 'source/incomplete', message: 'This is no web address.' })
    const own = { 'user-agent': options.userAgent, 'accept-encoding': acceptedEncodings }
    const answer = await askHops({ url: start, headers: { ...own, ...headers }, token, signal }, agents, options.rules)
    return readAnswer(answer, start, { limit, signal })
  }
}

async function readAnswer(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  url: URL,
  bounds: { readonly limit: number; readonly signal: AbortSignal },
): Promise<HttpAnswer> {
  const encoding = readHeader(headers, 'content-encoding')?.trim().toLowerCase()
  const isWanted = status >= 200 && status < 300
  const isHuge = Number(readHeader(headers, 'content-length') ?? 0) > bounds.limit
  if (!isWanted || isHuge || !isKnownEncoding(encoding)) {
    body.on('error', () => undefined).destroy()
    if (!isWanted) return { status, headers, bytes: new Uint8Array() }
    if (isHuge) throw makeFault(url, describeTooLarge(bounds.limit))
    throw makeFault(url, { code: 'source/not-data', message: 'The answer is packed in a way that was not asked for.' })
  }
  const bytes = await readLimited(body, encoding, bounds)
  if (bytes === undefined) throw makeFault(url, describeTooLarge(bounds.limit))
  return { status, headers, bytes }
}

/** How one try ended: an answer, or why there is none and how long the server wants to be left alone. */
type Outcome =
  { readonly answer: HttpAnswer } | { readonly fault: IngestError; readonly waitMs?: number; readonly isFinal: boolean }

async function askPatiently(
  request: HttpRequest,
  options: HttpOptions,
  ask: (request: HttpRequest, signal: AbortSignal) => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const { longestWaitMs = 60_000, backoffMs = 500 } = options
  let left = request.timeoutMs ?? options.timeoutMs ?? 15_000
  for (let attempt = 0; ; attempt += 1) {
    const start = performance.now()
    const outcome = await tryOnce(request, Math.max(1, left), ask)
    if ('answer' in outcome) return outcome.answer
    left -= performance.now() - start
    const { waitMs } = outcome
    if (waitMs !== undefined && waitMs > longestWaitMs) throw makeFault(request.url, describeLimit(waitMs, Date.now()))
    const pauseMs = waitMs ?? chooseBackoff(attempt, backoffMs)
    if (outcome.isFinal || attempt === tries - 1 || left <= (waitMs === undefined ? pauseMs : 0)) throw outcome.fault
    await sleep(pauseMs)
    if (waitMs === undefined) left -= pauseMs
  }
}

async function tryOnce(
  request: HttpRequest,
  timeoutMs: number,
  ask: (request: HttpRequest, signal: AbortSignal) => Promise<HttpAnswer>,
): Promise<Outcome> {
  const signal = AbortSignal.timeout(Math.ceil(timeoutMs))
  try {
    const answer = await ask(request, signal)
    const { status, headers } = answer
    if (status === 304 || (status >= 200 && status < 300)) return { answer }
    const isLimited = isUsedUp(status, headers)
    const waitMs = isLimited || status >= 500 ? readWait(status, headers, Date.now()) : undefined
    const fault = makeFault(request.url, describeStatus(isLimited ? 429 : status))
    return { fault, isFinal: !isLimited && status < 500, ...(waitMs === undefined ? {} : { waitMs }) }
  } catch (error) {
    if (error instanceof IngestError) return { fault: error, isFinal: true }
    if (signal.aborted) return { fault: makeFault(request.url, describeTimeout(timeoutMs)), isFinal: true }
    return { fault: makeFault(request.url, describeNetworkError(error)), isFinal: !isPassing(error) }
  }
}

function describeTimeout(timeoutMs: number) {
  const seconds = (timeoutMs / 1000).toLocaleString('en', { maximumFractionDigits: 1 })
  return { code: 'source/unreachable', message: `The server did not finish its answer within ${seconds} s.` } as const
}
