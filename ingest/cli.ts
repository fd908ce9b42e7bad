#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events'
import { enableCompileCache } from 'node:module'
import path from 'node:path'

// Node keeps what it made of the sources: three quarters of what a short command costs is reading them.
enableCompileCache(path.join(import.meta.dirname, '..', '.portal', 'cache', 'node'))

const { runPortal } = await import('./commands/run-portal.ts')
const { stdout, stderr } = process

// Who reads only the head of an export closes the pipe: that is no fault.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await runPortal({
  args: process.argv.slice(2),
  repository: path.join(import.meta.dirname, '..'),
  environment: process.env,
  standing: process.env['INIT_CWD'] ?? process.cwd(),
  now: Date.now(),
  stdout: { isTerminal: stdout.isTTY, write: (text) => writeText(stdout, text) },
  stderr: { isTerminal: stderr.isTTY, write: (text) => writeText(stderr, text) },
})

async function writeText(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (stream.write(text)) return
  await once(stream, 'drain')
}
