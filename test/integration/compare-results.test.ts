// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { commentOnMerge, commentOnPull, planComment } from '../../scripts/comparison-comment.mjs'
import { writeRun } from './portal-process.ts'

const portal = resolve('.')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-results-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

interface ActionStep {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

const action = parse(readFileSync('compare/action.yml', 'utf8'))
const steps: readonly ActionStep[] = action.runs.steps

/** The step that compares and the last one, which fails, with inputs as GitHub would fill them in. */
function runAction(inputs: Readonly<Record<string, string>>) {
  const { run = '', env = {} } = steps.find(({ id }) => id === 'compare') ?? {}
  const filled = Object.entries(env).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1]
    return [name, input === undefined ? value : (inputs[input] ?? String(action.inputs[input].default ?? ''))]
  })
  const files = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md'), GITHUB_OUTPUT: join(folder, 'output') }
  const env2 = { ...process.env, ...files, GITHUB_ACTION_PATH: join(portal, 'compare'), ...Object.fromEntries(filled) }
  delete env2['INIT_CWD']
  return spawnSync('bash', ['-e', '-c', run], { cwd: folder, env: env2, encoding: 'utf8' })
}

describe('the action that compares, for GitHub', () => {
  test('tells the verdict, leaves the comment as a file and lets a later step fail', () => {
    writeRun(join(folder, 'before'), 'one', 10)
    writeRun(join(folder, 'after'), 'two', 10)
    expect(runAction({ candidate: 'after', baseline: 'before' })).toMatchObject({ status: 0 })
    expect(readFileSync(join(folder, 'output'), 'utf8')).toBe('verdict=same\nfailed=0\n')
    expect(readFileSync(join(folder, 'portal-compare.md'), 'utf8')).toMatch(/^<!-- portal-compare quiet same -->\n/)
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('The same as the baseline')
  })

  test('fails after the comment when the benchmark left nothing behind', () => {
    mkdirSync(join(folder, 'after'))
    expect(runAction({ candidate: 'after' })).toMatchObject({ status: 0 })
    expect(readFileSync(join(folder, 'output'), 'utf8')).toBe('verdict=unsure\nfailed=1\n')
    expect(steps.at(-1)?.run).toBe('exit "$COMPARE_FAILED"')
  })

  test('refuses what it does not know, and text of a pipeline is never code', () => {
    writeRun(join(folder, 'after'), 'two', 10)
    expect(runAction({ candidate: 'after', 'fail-on': '$(touch gone)' })).toMatchObject({ status: 2 })
    expect(runAction({ candidate: '' })).toMatchObject({ status: 2 })
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  test('names every action that it uses by its commit', () => {
    for (const { uses } of steps) expect(uses ?? 'a@'.padEnd(42, '0')).toMatch(/@[0-9a-f]{40}$/)
  })
})

describe('the comment', () => {
  test('is posted for news, replaced when it is there, and else not written at all', () => {
    expect(planComment('<!-- portal-compare news worse -->\n', false)).toBe('post')
    expect(planComment('<!-- portal-compare quiet same -->\n', false)).toBe('leave')
    expect(planComment('<!-- portal-compare quiet same -->\n', true)).toBe('replace')
    expect(planComment('anything else', true)).toBe('leave')
  })

  test('goes to the pull request whose head was built, and replaces only the own one', async () => {
    writeFileSync(join(folder, 'c.md'), '<!-- portal-compare news worse -->\n')
    const calls: unknown[] = []
    const note = (name: string) => (given: object) => Promise.resolve(calls.push([name, given]))
    const comments = [
      { id: 1, user: { type: 'User' }, body: '<!-- portal-compare news worse -->' },
      { id: 2, user: { type: 'Bot' }, body: '<!-- portal-compare quiet same -->' },
    ]
    const pulls = [
      { number: 7, head: { sha: 'other' } },
      { number: 8, head: { sha: 'built' } },
    ]
    const issues = { createComment: note('create'), updateComment: note('update'), listComments: 'list' }
    const github = {
      rest: { issues, pulls: { list: () => Promise.resolve({ data: pulls }) } },
      paginate: (_: string, { issue_number: number }: { issue_number: number }) =>
        Promise.resolve(number === 8 ? comments : []),
    }
    const run = { head_repository: { owner: { login: 'them' } }, head_branch: 'work', head_sha: 'built' }
    const context = { repo: { owner: 'us', repo: 'code' }, payload: { workflow_run: run } }
    const core = { notice: note('notice') }
    await commentOnPull({ github, context, core, file: join(folder, 'c.md') })
    expect(calls).toEqual([['update', expect.objectContaining({ comment_id: 2 })]])
  })

  test('goes to the merge request of GitLab, once', async () => {
    const notes = [{ id: 1, author: { id: 5 }, body: '<!-- portal-compare news worse -->\nsomebody else wrote this' }]
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const { body = '' } = chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString())
        if (request.headers['private-token'] !== 'secret') return response.writeHead(401).end('{}')
        if (request.url === '/api/v4/user') return response.end('{"id":9}')
        if (request.method === 'POST') notes.push({ id: notes.length + 1, author: { id: 9 }, body })
        const changed = request.method === 'PUT' ? notes.find(({ id }) => request.url?.endsWith(`/${id}`)) : undefined
        if (changed !== undefined) changed.body = body
        return response.end(JSON.stringify(notes))
      })
    }).listen(0)
    const { port } = server.address() as AddressInfo
    const place = { api: `http://localhost:${port}/api/v4`, project: '3', merge: '4', token: 'secret' }
    try {
      expect(await commentOnMerge({ ...place, text: '<!-- portal-compare quiet same -->' })).toBe('leave')
      expect(await commentOnMerge({ ...place, text: '<!-- portal-compare news worse -->' })).toBe('post')
      expect(await commentOnMerge({ ...place, text: '<!-- portal-compare quiet same -->' })).toBe('replace')
      expect(notes.map(({ body }) => body.slice(0, 25))).toEqual([
        '<!-- portal-compare news ',
        '<!-- portal-compare quiet',
      ])
      await expect(commentOnMerge({ ...place, token: 'wrong', text: '' })).rejects.toThrow('401')
    } finally {
      server.close()
    }
  })
})
