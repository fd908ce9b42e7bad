// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { validateRecord } from '../../../ingest/documents/validate.ts'

const page = readFileSync('content/docs/guides/upload-from-ci.md', 'utf8')

/** Blocks of the page that a reader copies into a file of this name. */
function readBlocks(title: string): readonly string[] {
  const blocks = page.matchAll(/^```\w+ title="([^"]+)"\n([\s\S]*?)^```$/gm)
  return Array.from(blocks).flatMap(([, name, text = '']) => (name === title ? [text] : []))
}

/** Actions by name, with the commit that the workflows of this repository take. */
const pins = new Map(
  readdirSync('.github/workflows')
    .map((file) => readFileSync(`.github/workflows/${file}`, 'utf8'))
    .flatMap((text) => Array.from(text.matchAll(/uses: ([\w./-]+)@(.*)/g), ([, name, pin]) => [name, pin] as const)),
)

describe('the guide on uploading from a CI', () => {
  test('shows a workflow for GitHub that asks for no right and pins what it uses', () => {
    const [text = ''] = readBlocks('.github/workflows/benchmark.yml')
    const workflow = parse(text)
    expect(workflow.permissions).toEqual({})
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
    const { steps, permissions, 'timeout-minutes': timeout } = workflow.jobs.benchmark
    expect(permissions).toEqual({ contents: 'read' })
    expect(timeout).toBeGreaterThan(0)
    for (const [, name = '', pin] of text.matchAll(/uses: ([\w./-]+)@(.*)/g)) {
      expect(pin, name).toBe(name === 'numpex/numpex-portal' ? 'main' : pins.get(name))
    }
    const upload = steps.at(-1)
    expect(upload).toMatchObject({ if: 'always()', with: { path: 'results/', 'retention-days': 30 } })
    expect(upload.with.name).toMatch(/^benchmark-/)
    for (const { run = '' } of steps) expect(run).not.toContain('${{')
    const action = parse(readFileSync('action.yml', 'utf8'))
    const inputs = steps.find(({ uses = '' }) => uses.startsWith('numpex/')).with
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)))
  })

  test('shows a pipeline for GitLab that extends the job of the template', () => {
    const [text = ''] = readBlocks('.gitlab-ci.yml')
    const pipeline = parse(text)
    const [{ remote }] = pipeline.include
    const template = parse(readFileSync(`templates/${remote.split('/').at(-1)}`, 'utf8'))
    expect(Object.keys(template)).toEqual([pipeline['portal-check'].extends])
    expect(pipeline.benchmark.artifacts).toMatchObject({ when: 'always', expire_in: '30 days', paths: ['results/'] })
    const known = Object.keys(template['.portal-check'].variables)
    expect(known).toEqual(expect.arrayContaining(Object.keys(pipeline['portal-check'].variables)))
    expect(pipeline['portal-check'].needs).toEqual(['benchmark'])
  })

  test('shows a pipeline for Jenkins whose brackets close', () => {
    const [text = ''] = readBlocks('Jenkinsfile')
    const count = (mark: string) => text.split(mark).length - 1
    expect(count('{')).toBe(count('}'))
    expect(count('(')).toBe(count(')'))
    expect(text).toMatch(/archiveArtifacts artifacts: 'results\/\*\*\/\*\.json'/)
    expect(text).toContain('npm ci --ignore-scripts')
  })

  test('shows a source for each of them that the portal takes', () => {
    const blocks = readBlocks('portal.config.yml')
    expect(blocks).toHaveLength(3)
    for (const block of blocks) {
      const programme = { name: 'Test', shortName: 'Test', description: 'Made up for tests.' }
      const site = { url: 'https://example.org', base: '/', languages: ['en'] }
      const config = { programme, site, ...parse(block) }
      const checked = validateRecord('portal-config', config, 'portal.config.yml', () => undefined)
      expect('problems' in checked ? checked.problems : []).toEqual([])
    }
  })
})
