// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util'
import type { Command, CommandOption } from './command.ts'

/** A command line taken apart, or what is wrong with it. */
export type ParsedLine =
  { readonly values: ReadonlyMap<string, string>; readonly paths: readonly string[] } | { readonly usage: string }

/** Options that every command has. */
export const commonOptions: readonly CommandOption[] = [
  { name: 'root', value: 'DIR', help: 'Folder with portal.config.yml (PORTAL_ROOT, else this repository).' },
  { name: 'help', help: 'Shows this help.' },
]

/** Reads the arguments of a command. An option that it does not know is refused, with the one that was probably meant. */
export async function parseLine(command: Command, args: readonly string[]): Promise<ParsedLine> {
  const options = [...command.options, ...commonOptions]
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string>()
  const paths: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const option = options.find(({ name }) => name === token.name)
    if (option === undefined) return { usage: await describeUnknown(token.rawName, options) }
    if (option.value !== undefined && token.value === undefined) {
      return { usage: `--${option.name} needs a value: --${option.name} ${option.value}.` }
    }
    if (option.value === undefined && token.value !== undefined) return { usage: `--${option.name} takes no value.` }
    values.set(option.name, token.value ?? '')
  }
  if (paths.length > 0 && !command.takesPaths) {
    return { usage: `\`${command.name}\` takes no ${JSON.stringify(paths[0])}.` }
  }
  return { values, paths }
}

/** The sentence for a word that is not known, with the one that was probably meant. */
export async function describeUnknownWord(kind: string, word: string, known: readonly string[]): Promise<string> {
  const { hintWord } = await import('../documents/suggestion.ts')
  const hint = hintWord(word, known)
  return `There is no ${kind} ${JSON.stringify(word)}.${hint === undefined ? '' : ` ${hint}`}`
}

async function describeUnknown(rawName: string, options: readonly CommandOption[]): Promise<string> {
  return describeUnknownWord(
    'option',
    rawName,
    options.map(({ name }) => `--${name}`),
  )
}
