// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { IngestError, makeProblem } from '../problem.ts'
import type { Problem, ProblemCode } from '../problem.ts'

/** What is wrong with a source, for a person. */
export interface SourceFault {
  readonly code: Extract<ProblemCode, `source/${string}`>
  readonly message: string
  readonly hint?: string
}

/** The error that stops reading from a source; `file` is the address without what may be secret in it. */
export function makeFault(url: URL | string, { code, message, hint }: SourceFault): IngestError {
  const problem = makeProblem({ code, message, file: showUrl(url), ...(hint === undefined ? {} : { hint }) })
  return new IngestError([problem])
}

/** An address as messages show it: never with a user, a password, a query (some hold signatures) or a fragment. */
export function showUrl(url: URL | string): string {
  const parsed = typeof url === 'string' ? URL.parse(url) : url
  return parsed === null ? 'an address that cannot be read' : `${parsed.origin}${parsed.pathname}`.slice(0, 400)
}

/** The problem inside an error of a source, also where a client library has wrapped it; anything else is a bug and is thrown. */
export function readFault(error: unknown): Problem {
  if (error instanceof IngestError) return error.problems[0]
  if (error instanceof Error && error.cause instanceof IngestError) return error.cause.problems[0]
  throw error
}

/** True for what concerns one artefact alone: it is told, and the next one is asked. */
export function isArtefactFault({ code }: Problem): boolean {
  return (
    code === 'source/absent' || code === 'source/expired' || code === 'source/too-large' || code.startsWith('archive/')
  )
}
