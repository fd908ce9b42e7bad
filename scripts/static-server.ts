// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'

/** A folder served as GitHub Pages serves it. */
export interface StaticServer {
  /** Origin and base path, with a slash at the end. */
  readonly address: string
  close(): void
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/** Serves a built site under its base path: folders by their index.html, 404.html for the rest. */
export async function serveFolder(folder: string, base: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    answer(folder, base, request.url ?? '/', response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return {
    address: `http://127.0.0.1:${String(port)}${base}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function answer(folder: string, base: string, url: string, response: ServerResponse): void {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  const file = join(folder, normalize(path.slice(base.length - 1)))
  const target = path.endsWith('/') ? join(file, 'index.html') : file
  if (!path.startsWith(base)) sendMissing(folder, response)
  else if (existsSync(target) && statSync(target).isFile()) sendFile(target, response)
  else if (existsSync(join(file, 'index.html'))) response.writeHead(301, { location: `${path}/` }).end()
  else sendMissing(folder, response)
}

function sendFile(file: string, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
}

function sendMissing(folder: string, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
  response.end(readFileSync(join(folder, '404.html')))
}
