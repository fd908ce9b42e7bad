// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { IngestError } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { Command, CommandResult } from './command.ts'
import { writeCommandHelp, writeHelp } from './help.ts'
import { describeUnknownWord, parseLine } from './parse-line.ts'
import { createProgressLine } from './progress.ts'
import { commandLoaders } from './registry.ts'

/** Where text goes. */
export interface Output {
  readonly isTerminal: boolean
  write(text: string): Promise<void>
}

/** The world that the program runs in. */
export interface PortalWorld {
  readonly args: readonly string[]
  readonly repository: string
  readonly environment: NodeJS.ProcessEnv
  /** Folder that paths count from. */
  readonly standing: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly stdout: Output
  readonly stderr: Output
}

/** Runs the command that the arguments name and returns the exit code. */
export async function runPortal(world: PortalWorld): Promise<number> {
  const { args, stdout, stderr } = world
  const [first = ''] = args
  if (['', 'help', '--help', '-h'].includes(first)) {
    await stdout.write(`${writeHelp(await loadAll())}\n`)
    return first === '' ? 2 : 0
  }
  const found = await findCommand(args)
  if (found === undefined) {
    await stderr.write(`${await describeUnknownCommand(args)}\nTry \`npm run -s portal -- --help\`.\n`)
    return 2
  }
  const result = await runCommand(found.command, found.rest, world)
  return printResult(result, found.command, world)
}

async function runCommand(command: Command, args: readonly string[], world: PortalWorld): Promise<CommandResult> {
  if (args.includes('--help') || args.includes('-h')) return { output: `${writeCommandHelp(command)}\n`, exitCode: 0 }
  const line = await parseLine(command, args)
  if ('usage' in line) return { output: '', usage: line.usage, exitCode: 2 }
  const { environment, standing, stdout, stderr } = world
  const progress = createProgressLine({
    isTerminal: stderr.isTerminal,
    write: (text) => void stderr.write(text),
    now: () => performance.now(),
  })
  const named = line.values.get('root') ?? environment['PORTAL_ROOT']
  try {
    return await command.run({
      ...line,
      root: named === undefined || named === '' ? world.repository : path.resolve(standing, named),
      standing,
      environment,
      now: world.now,
      colour: stdout.isTerminal && !environment['NO_COLOR'],
      onProgress: progress.show,
    })
  } catch (error) {
    if (error instanceof IngestError) return { output: '', messages: error.problems, exitCode: 1 }
    throw error
  } finally {
    progress.clear()
  }
}

async function printResult(result: CommandResult, command: Command, { stdout, stderr }: PortalWorld): Promise<number> {
  const { output, messages = [], usage, exitCode } = result
  if (usage !== undefined) {
    await stderr.write(`${usage}\nTry \`npm run -s portal -- ${command.name} --help\`.\n`)
    return exitCode
  }
  if (messages.length > 0) await stderr.write(await writeMessages(messages, stderr.isTerminal))
  if (typeof output === 'string') {
    if (output !== '') await stdout.write(output)
    return exitCode
  }
  for await (const text of output) await stdout.write(text)
  const end = result.atEnd?.() ?? { messages: [], exitCode }
  if (end.messages.length > 0) await stderr.write(await writeMessages(end.messages, stderr.isTerminal))
  return end.exitCode
}

async function writeMessages(messages: readonly Problem[], colour: boolean): Promise<string> {
  const { reportText } = await import('../reporters/text.ts')
  return `${reportText(messages, { colour })}\n`
}

async function findCommand(
  args: readonly string[],
): Promise<{ readonly command: Command; readonly rest: readonly string[] } | undefined> {
  for (const length of [2, 1]) {
    const load = commandLoaders.get(args.slice(0, length).join(' '))
    if (load !== undefined) return { command: await load(), rest: args.slice(length) }
  }
  return undefined
}

async function describeUnknownCommand([first = '', second]: readonly string[]): Promise<string> {
  const names = [...commandLoaders.keys()]
  const group = names.flatMap((name) => (name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : []))
  if (group.length === 0) return describeUnknownWord('command', first, names)
  if (second === undefined || second.startsWith('-')) return `\`${first}\` needs one of ${group.join(', ')}.`
  return describeUnknownWord(`command ${first}`, second, group)
}

async function loadAll(): Promise<readonly Command[]> {
  return Promise.all([...commandLoaders.values()].map((load) => load()))
}
