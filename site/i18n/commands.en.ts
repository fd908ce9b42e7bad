// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Words about the commands of tutorials in English. */
export const commandsEn = {
  label: 'Are the commands tested?',
  ran: '{passed} of {total} blocks of commands ran as written on {date}',
  with: 'with {tools}',
  old: 'That is more than 90 days ago: tools may have changed since.',
  failed: 'The block “{name}” failed on {date}.',
  never: 'Commands not run yet: none of {total} blocks of commands has been tested as it is written now.',
  'never.one': 'Commands not run yet: the block of commands has not been tested as it is written now.',
  untested: 'No command of this page is tested.',
  list: 'Block by block',
  'state.passed': 'ran as written',
  'state.failed': 'failed',
  'state.not-run': 'not run',
  'state.never': 'not run yet',
  'state.untested': 'not tested',
  note: 'Not tested:',
} as const

/** A text about commands. */
export type CommandsKey = keyof typeof commandsEn
