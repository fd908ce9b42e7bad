// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportHistory, exportParquet } from '../history/export.ts'
import { exitCodeFor, refuseUsage } from './command.ts'
import type { Command, CommandContext, CommandResult } from './command.ts'
import { openHistory } from './open-history.ts'
import type { ReadableHistory } from './open-history.ts'
import { historyOption } from './places.ts'
import { chooseFormat } from './report-format.ts'

/** Writes every point of the history. */
export const historyExportCommand: Command = {
  name: 'history export',
  usage: '',
  summary: 'Writes every point with all that is known of it, sorted: the same history gives the same bytes.',
  options: [
    historyOption,
    { name: 'format', value: 'FORMAT', help: 'ndjson, csv, parquet (ndjson).' },
    { name: 'output', value: 'FILE', help: 'File to write (standard output; parquet needs a file).' },
  ],
  examples: ['history export', 'history export --format csv --output points.csv'],
  takesPaths: false,
  async run(context) {
    const chosen = await chooseFormat(context, ['ndjson', 'csv', 'parquet'])
    if ('refusal' in chosen) return chosen.refusal
    const { format } = chosen
    const named = context.values.get('output')
    if (format === 'parquet' && named === undefined) return refuseUsage('--format parquet needs --output FILE.')
    const history = await openHistory(context)
    const exitCode = exitCodeFor(history.problems)
    if (named === undefined && format !== 'parquet') {
      return { output: exportAndClose(history, format), messages: history.problems, exitCode }
    }
    return writeFile(context, history, { format, file: path.resolve(context.standing, named ?? '') })
  },
}

async function writeFile(
  _context: CommandContext,
  history: ReadableHistory,
  { format, file }: { readonly format: 'ndjson' | 'csv' | 'parquet'; readonly file: string },
): Promise<CommandResult> {
  const { reader, registry, problems } = history
  try {
    if (format === 'parquet') await exportParquet(reader, registry, file)
    else await pipeline(Readable.from(exportHistory(reader, registry, format)), createWriteStream(file))
    return { output: '', messages: problems, exitCode: exitCodeFor(problems) }
  } finally {
    reader.close()
  }
}

async function* exportAndClose(
  { reader, registry }: ReadableHistory,
  format: 'ndjson' | 'csv',
): AsyncGenerator<string> {
  try {
    yield* exportHistory(reader, registry, format)
  } finally {
    reader.close()
  }
}
