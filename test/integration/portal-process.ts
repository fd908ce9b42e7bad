// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../ingest/cli.ts', import.meta.url))

/** How a run of the portal ended. */
export interface PortalRun {
  /** null when it was killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the portal as a person would, in a folder. It is killed as by `kill -9` after some milliseconds when asked. */
export function runPortal(cwd: string, args: readonly string[], killAfterMs?: number): Promise<PortalRun> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: cwd, PORTAL_ROOT: cwd }
    const child = spawn(process.execPath, [cli, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, stdout, stderr })
    })
  })
}

/** A portal of its own in a new folder, by default among the temporary ones: a configuration and one project. */
export function makeInstance(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'portal-instance-'))
  mkdirSync(join(folder, 'content'))
  writeFileSync(
    join(folder, 'portal.config.yml'),
    `programme: { name: Test, shortName: Test, description: Made up for tests. }
site: { url: https://example.org, base: /, languages: [en] }
sources: [{ id: artefacts, path: artefacts }]
`,
  )
  writeFileSync(join(folder, 'content/projects.yml'), '- name: Heat\n  description: Made up for tests.\n')
  return folder
}

/** Removes such a folder. */
export function removeInstance(folder: string): void {
  rmSync(folder, { recursive: true })
}

/** Writes a made-up kpi-run of one case into a folder; null is a value that was not measured. */
export function writeRun(folder: string, session: string, value: number | null): void {
  const measure =
    value === null ? { metric: 'run_time', value, gap: 'out of memory' } : { metric: 'run_time', value, unit: 's' }
  const run = {
    format: 'kpi-run',
    version: '1.0',
    project: 'heat',
    session,
    benchmark: 'solve',
    system: 'testbed',
    startedAt: '2026-01-05T12:00:00Z',
    cases: [{ tasks: 64, measures: [measure] }],
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${session}.json`), JSON.stringify(run))
}
