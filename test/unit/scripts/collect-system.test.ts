// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { adaptDocument } from '../../../ingest/adapters/index.ts'
import { makeDocument } from '../adapters/documents.ts'

const script = join(import.meta.dirname, '../../../scripts/collect-system.sh')

function collect(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env['PATH'] ?? '', ...environment }
  const { status, stdout, stderr } = spawnSync('sh', [script, ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** A folder of programs that print what they are told to; made up. */
function makeTools(tools: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-tools-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, body] of Object.entries(tools)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  return folder
}

describe.skipIf(process.platform !== 'linux')('collect-system.sh', () => {
  test('writes of this machine what the portal reads, without its name and user', () => {
    const { status, stdout, stderr } = collect(['--system', 'testbed'])
    expect([status, stderr]).toEqual([0, ''])
    const { format, problems, descriptions } = adaptDocument(makeDocument(JSON.parse(stdout)), { mapping: [] })
    expect([format, problems, descriptions?.length]).toEqual(['system-description', [], 1])
    expect(descriptions).toMatchObject([{ system: 'testbed', kernel: expect.stringContaining('Linux') as string }])
    for (const word of [hostname(), userInfo().homedir]) if (word.length > 3) expect(stdout).not.toContain(word)
  })

  test('escapes what it is told, and leaves out modules that are paths', () => {
    const environment = {
      LOADEDMODULES: 'gcc/13.2.0:/home/someone/mine:open"mpi\\/5',
      SLURM_JOB_ID: '7',
      SLURM_JOB_PARTITION: 'a"b\\c',
    }
    const { stdout } = collect(['--system', 'two\nlines'], environment)
    expect(JSON.parse(stdout)).toMatchObject({
      system: 'two lines',
      partition: 'a"b\\c',
      jobId: '7',
      modules: ['gcc/13.2.0'],
    })
  })

  test('asks the tools of accelerators, MPI and scheduler where they are, and does not wait for one that hangs', () => {
    const tools = makeTools({
      'nvidia-smi':
        'case "$*" in *query*) printf "%s\\n%s\\n" "Sample GPU, 81920, 550.54.15, 92.00" "Sample GPU, 81920, 550.54.15, 92.00" ;; *) echo "| CUDA Version: 12.4 |" ;; esac',
      mpirun: 'echo "mpirun (Open MPI) 5.0.3"',
      // This machine may have one of its own.
      mpiexec: 'echo "mpiexec (Open MPI) 5.0.3"',
      sinfo: 'echo "slurm 23.11.7"',
      clang: 'echo "clang version 17.0.6 (https://example.org/llvm 0123)"',
      spack: 'sleep 60',
    })
    // The limit of 10 seconds is not waited for here: a timeout that gives up at once stands for it.
    writeFileSync(join(tools, 'timeout'), '#!/bin/sh\nshift\n[ "$1" = spack ] && exit 124\nexec "$@"\n')
    chmodSync(join(tools, 'timeout'), 0o755)
    const { status, stdout } = collect(['--system', 'testbed'], { PATH: `${tools}:${process.env['PATH'] ?? ''}` })
    const found = JSON.parse(stdout) as Record<string, unknown>
    expect(status).toBe(0)
    expect(found).toMatchObject({
      gpus: [{ model: 'Sample GPU', count: 2, memory: 85899345920, driver: '550.54.15', vbios: '92.00' }],
      cuda: '12.4',
      mpi: [{ name: 'Open MPI', version: '5.0.3' }],
      scheduler: { name: 'slurm', version: '23.11.7' },
    })
    expect(found).not.toHaveProperty('packages')
    expect(found['compilers']).toContainEqual({ name: 'clang', version: '17.0.6' })
  })

  test('gives no key for what is not there', () => {
    const bare = makeTools({})
    for (const tool of ['sh', 'sed', 'tr', 'head', 'date', 'uname', 'sort', 'uniq', 'cut', 'grep', 'cat'])
      symlinkSync(spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).stdout.trim(), join(bare, tool))
    const { status, stdout, stderr } = collect(['--system', 'testbed'], { PATH: bare })
    expect([status, stderr]).toEqual([0, ''])
    const keys = Object.keys(JSON.parse(stdout) as object)
    for (const key of ['gpus', 'mpi', 'modules', 'compilers', 'scheduler', 'packages']) expect(keys).not.toContain(key)
  })

  test('says how to call it when the machine has no name', () => {
    expect(collect([])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--system') as string })
  })
})
