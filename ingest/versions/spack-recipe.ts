// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions } from './found-versions.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** A recipe of Spack, package.py, by its statements `version("1.0", ...)`, `depends_on("x")` and `license("...")`. */
export const spackRecipe: RepositoryAdapter = {
  type: 'spack-recipe',
  accept: 'text/plain',
  limit: answerLimits.one,
  read(text, [name = '']) {
    if (!/^class [A-Z]/m.test(text)) return undefined
    const statements = listStatements(text)
    const versions = statements.filter(({ verb }) => verb === 'version').map(toVersion)
    const first = (verb: string) => statements.filter((one) => one.verb === verb).map(({ word }) => word)
    const dependencies = first('depends_on').flatMap((spec) => /^[a-z0-9][a-z0-9-]*/.exec(spec) ?? [])
    return new Map([[name, gatherVersions(versions, { dependencies, licenses: first('license') })]])
  },
}

interface Statement {
  readonly verb: string
  /** The first argument. */
  readonly word: string
  /** What follows it, up to the next statement. */
  readonly rest: string
}

function listStatements(text: string): readonly Statement[] {
  const starts = [...text.matchAll(/^[ \t]+(version|depends_on|license)\([ \t\r\n]{0,40}["']([^"'\r\n]{1,200})["']/gm)]
  return starts.map(({ 0: start, 1: verb = '', 2: word = '', index }, place) => {
    const rest = text.slice(index + start.length, starts[place + 1]?.index ?? index + start.length + 600)
    // An argument of a later function is not one of this statement.
    return { verb, word, rest: rest.split(/^[ \t]*(?:def|class|@)/m, 1)[0] ?? '' }
  })
}

function toVersion({ word: version, rest }: Statement): SnapshotVersion {
  if (/\bbranch[ \t]*=/.test(rest) || !/[0-9]/.test(version)) return { version, kind: 'rolling' }
  return /\bdeprecated[ \t]*=[ \t]*True\b/.test(rest) ? { version, kind: 'deprecated' } : { version }
}
