// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { text } from 'node:stream/consumers'
import { compareVersions } from '../records/versions/compare-versions.ts'
import { refuseUsage } from './command.ts'
import type { Command } from './command.ts'

/** Says which of two versions is the greater one, line by line. */
export const versionsCompareCommand: Command = {
  name: 'versions compare',
  usage: '[A B]',
  summary: 'Compares versions: two that are named, or a pair on each line of standard input.',
  options: [],
  examples: ['versions compare 1.0rc1 1.0', 'versions compare < pairs.txt'],
  takesPaths: true,
  async run({ paths }) {
    if (paths.length > 0) {
      const [a, b] = paths
      if (a === undefined || b === undefined || paths.length > 2) return refuseUsage('Name two versions, or none.')
      return { output: `${sign(a, b)}\n`, exitCode: 0 }
    }
    const lines = (await text(process.stdin)).split(/\r?\n/)
    const signs: string[] = []
    for (const [index, line] of lines.entries()) {
      const [a, b, ...more] = line.trim().split(/\s+/)
      if (a === undefined || a === '') continue
      if (b === undefined || more.length > 0) return refuseUsage(`Line ${index + 1} is not two versions.`)
      signs.push(sign(a, b))
    }
    return { output: signs.map((one) => `${one}\n`).join(''), exitCode: 0 }
  },
}

function sign(a: string, b: string): '<' | '=' | '>' {
  const order = compareVersions(a, b)
  return order < 0 ? '<' : order > 0 ? '>' : '='
}
