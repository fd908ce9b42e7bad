// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, RequestListener, Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { createHttpClient } from '../../ingest/sources/http-client.ts'
import type { HttpClient, HttpOptions } from '../../ingest/sources/http-client.ts'

/** A question as it came. */
export interface Asked {
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

/** A server on 127.0.0.1 that keeps what it was asked. */
export interface TestServer {
  readonly url: string
  readonly host: string
  readonly asked: Asked[]
  close(): Promise<void>
}

/** Starts a server at a port that the system chooses. */
export async function startServer(answer: RequestListener): Promise<TestServer> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers })
    answer(request, response)
  })
  return { ...(await listen(server)), asked }
}

async function listen(server: Server): Promise<Omit<TestServer, 'asked'>> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const host = `127.0.0.1:${String(port)}`
  return {
    url: `http://${host}`,
    host,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** A client that may reach these hosts on this machine, and is quick to try again. */
export function openClient(hosts: readonly string[], options: Partial<HttpOptions> = {}): HttpClient {
  const rules = { httpHosts: new Set<string>(), privateHosts: new Set(hosts) }
  return createHttpClient({ rules, userAgent: 'test (+https://example.org)', timeoutMs: 400, backoffMs: 1, ...options })
}
