// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { snapshotFiles, readSnapshot } from '../documents/snapshot-files.ts'
import { readSiteContent } from '../publish/site-content.ts'
import { replaceFile } from '../publish/site-writer.ts'
import { listCatalogueLinks } from '../records/catalogue-links.ts'
import { toCatalogueEntries } from '../records/catalogue.ts'
import type { SiteLink } from '../records/site-links.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command } from './command.ts'
import { chooseFormat } from './report-format.ts'

const hourMs = 3_600_000

/** Asks the addresses of the catalogue whether they still answer. */
export const linksCheckCommand: Command = {
  name: 'links check',
  usage: '',
  summary: 'Asks the addresses of the catalogue whether they answer, and keeps what they said in snapshots/links.json.',
  options: [
    { name: 'max-age', value: 'HOURS', help: 'Asks again only what was asked longer ago (20).' },
    { name: 'pause', value: 'MS', help: 'Milliseconds between two questions to one host (1000).' },
    { name: 'format', value: 'FORMAT', help: 'text, json (text).' },
  ],
  examples: ['links check', 'links check --max-age 0', 'links check --format json'],
  takesPaths: false,
  async run(context) {
    const chosen = await chooseFormat(context, ['text', 'json'])
    if ('refusal' in chosen) return chosen.refusal
    const { root, values, now, onProgress } = context
    const maxAge = readNumber(values.get('max-age'), 20)
    const pauseMs = readNumber(values.get('pause'), 1000)
    if (maxAge === undefined || pauseMs === undefined)
      return refuseUsage('--max-age and --pause take a number of 0 or more.')
    const { content, problems: own } = await readSiteContent(root)
    if (content === undefined) return { output: '', messages: own, exitCode: 1 }
    const before = await readSnapshot(root, 'link-snapshot')
    if (before.problems.length > 0) return { output: '', messages: [...own, ...before.problems], exitCode: 1 }
    const { checkLinks } = await import('../fetch/check-links.ts')
    const { nameAgent, readRules } = await import('../sources/client-identity.ts')
    const entries = toCatalogueEntries(content.projects, { kpi: new Map(), placeOf: content.placeOf })
    const { links, asked, isOffline } = await checkLinks({
      addresses: listCatalogueLinks(entries),
      known: before.record?.links ?? [],
      rules: readRules(content.config),
      userAgent: nameAgent(content.config),
      now,
      maxAgeMs: maxAge * hourMs,
      pauseMs,
      timeoutMs: 20_000,
      onProgress,
    })
    if (isOffline) {
      const output = 'Not one address gave an answer: this machine has no network, and what was known stays as it is.\n'
      return { output, messages: own, exitCode: 1 }
    }
    const text = `${JSON.stringify({ format: 'link-snapshot', version: '1.0', links }, undefined, 2)}\n`
    replaceFile(path.join(root, snapshotFiles['link-snapshot']), Buffer.from(text))
    const output = chosen.format === 'json' ? `${JSON.stringify({ asked, links })}\n` : describe(links, asked)
    return { output, messages: own, exitCode: exitCodeFor(own) }
  },
}

function readNumber(text: string | undefined, otherwise: number): number | undefined {
  if (text === undefined) return otherwise
  return /^[0-9]{1,9}$/.test(text) ? Number(text) : undefined
}

/** What a person has to look at, and how many there are of the rest. */
function describe(links: readonly SiteLink[], asked: number): string {
  const bad = links.filter(({ status }) => status === 'dead' || status === 'failed' || status === 'moved')
  const lines = bad.map(({ url, status, code, target, message = '' }) => {
    const where = target === undefined ? message : `It is now at ${target}`
    return `${status.padEnd(6)} ${code === undefined ? '   ' : String(code)} ${url}  ${where}\n`
  })
  const well = links.filter(({ status }) => status === 'ok').length
  return `${lines.join('')}${links.length} addresses, ${asked} asked now, ${well} answer as they are.\n`
}
