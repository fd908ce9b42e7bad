// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PageCommand } from '../../../ingest/records/site-commands.ts'
import { commandsEn } from '../../i18n/commands.en.ts'
import type { CommandsKey } from '../../i18n/commands.en.ts'
import { commandsFr } from '../../i18n/commands.fr.ts'
import { formatDate } from '../../i18n/text.ts'
import type { Language } from '../links.ts'

/** What a page says of its commands. */
export interface CommandStamp {
  readonly label: string
  readonly tone: 'good' | 'bad' | 'plain'
  /** One sentence for each block that failed; else what ran, or that nothing did. */
  readonly sentences: readonly string[]
  /** Oldest day of what ran: the page says so when it is long ago. */
  readonly since?: string
  readonly old: string
  readonly list: string
  readonly blocks: readonly {
    readonly command: string
    readonly word: string
    /** In the language of the page when nobody runs the block, else in English. */
    readonly reason?: string
    readonly isEnglish: boolean
  }[]
}

/** Days after which a result is old. */
export const oldAfterDays = 90

/** What a page says of its commands; undefined when it has none. All blocks count, also those that nobody runs. */
export function viewCommands(commands: readonly PageCommand[], lang: Language): CommandStamp | undefined {
  if (commands.length === 0) return undefined
  const failed = commands.filter(({ state }) => state === 'failed')
  const passed = commands.filter(({ state }) => state === 'passed')
  const since = findOldest(passed)
  return {
    label: say(lang, 'label'),
    tone: failed.length > 0 ? 'bad' : passed.length > 0 ? 'good' : 'plain',
    sentences: [
      ...failed.map(({ id = '', date = '' }) => say(lang, 'failed', { name: id, date: formatDate(lang, date) })),
      ...(failed.length > 0 && since === undefined ? [] : [describePassed(commands, { passed, since, lang })]),
    ],
    ...(since === undefined ? {} : { since }),
    old: say(lang, 'old'),
    list: say(lang, 'list'),
    blocks: commands.map(({ command, state, reason }) => ({
      command,
      word: say(lang, `state.${state}`),
      ...(reason === undefined ? {} : { reason }),
      isEnglish: state !== 'untested',
    })),
  }
}

/** A text about commands, with its values. */
export function say(lang: Language, key: CommandsKey, values: Readonly<Record<string, string | number>> = {}): string {
  const words = lang === 'fr' ? commandsFr : commandsEn
  return words[key].replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

interface Passed {
  readonly passed: readonly PageCommand[]
  readonly since: string | undefined
  readonly lang: Language
}

function describePassed(commands: readonly PageCommand[], { passed, since, lang }: Passed): string {
  const total = commands.length
  if (commands.every(({ state }) => state === 'untested')) return say(lang, 'untested')
  if (since === undefined) return say(lang, total === 1 ? 'never.one' : 'never', { total })
  const ran = say(lang, 'ran', { passed: passed.length, total, date: formatDate(lang, since) })
  const tools = listTools(passed)
  return tools === '' ? `${ran}.` : `${ran} ${say(lang, 'with', { tools })}.`
}

/** The promise of a page is as old as its oldest part. */
function findOldest(passed: readonly PageCommand[]): string | undefined {
  return passed
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(0)
}

function listTools(passed: readonly PageCommand[]): string {
  const names = passed.flatMap(({ tools }) => tools.map(({ name, version }) => `${name} ${version}`))
  return [...new Set(names)].sort().join(', ')
}
