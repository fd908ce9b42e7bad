// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Command, CommandOption } from './command.ts'
import { commonOptions } from './parse-line.ts'

const start = 'npm run -s portal --'

/** Help of one command. */
export function writeCommandHelp({ name, usage, summary, options, examples }: Command): string {
  return [
    summary,
    '',
    `Usage: ${start} ${name} ${usage}`.trimEnd(),
    '',
    'Options',
    ...[...options, ...commonOptions].map(writeOption),
    '',
    'Examples',
    ...examples.map((example) => `  ${start} ${example}`.trimEnd()),
    '',
    'Paths count from where you stand. Exit code: 0 clean or warnings only, 1 errors found, 2 wrong usage.',
  ].join('\n')
}

/** Help of the whole program. */
export function writeHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  return [
    'The portal: benchmark results and descriptions in, one static site out.',
    '',
    `Usage: ${start} <command>`,
    '',
    'Commands',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    `\`${start} <command> --help\` tells more, with examples.`,
  ].join('\n')
}

function writeOption({ name, value, help }: CommandOption): string {
  return `  ${`--${name}${value === undefined ? '' : ` ${value}`}`.padEnd(22)} ${help}`
}
