// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { refusedAddress } from './address-guard.ts'
import type { SourceFault } from './source-fault.ts'

/** Headers of an answer, small letters. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** One header as text. */
export function readHeader(headers: Headers, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : value?.[0]
}

/** What a status other than success means. */
export function describeStatus(status: number): SourceFault {
  switch (status) {
    case 401:
      return {
        code: 'source/denied',
        message: 'The server wants to know who asks (401).',
        hint: 'Name the variable that holds a token in tokenEnv, and see that the token has not run out.',
      }
    case 403:
      return {
        code: 'source/denied',
        message: 'The server does not let this token, or anybody without one, read here (403).',
        hint: 'Give the token the right to read, and no other right.',
      }
    case 404:
      return {
        code: 'source/absent',
        message: 'The server has nothing there (404).',
        hint: 'Correct the name. A private place answers the same to who may not know of it.',
      }
    case 410:
      return { code: 'source/expired', message: 'The server had it and has thrown it away (410).' }
    case 429:
      return { code: 'source/rate-limited', message: 'The server has been asked too often (429).' }
    default:
      return { code: 'source/unreachable', message: `The server answers with an error (${status}).` }
  }
}

/** Why a limit of requests stops the source, and until when. */
export function describeLimit(waitMs: number, now: number): SourceFault {
  const until = new Date(now + waitMs).toISOString().slice(0, 16).replace('T', ' ')
  return {
    code: 'source/rate-limited',
    message: `The server wants to be left alone until ${until} UTC, longer than a fetch waits.`,
    hint: 'The next fetch goes on from here. A token raises the limit of most servers.',
  }
}

/** What an error of the network means. Only words of ours: those of a library may repeat what was sent. */
export function describeNetworkError(error: unknown): SourceFault {
  const code = findCode(error)
  if (code === refusedAddress)
    return describeRefusal('It leads to an address inside a private network or on this machine')
  if (isCertificateCode(code)) {
    const message = `The server cannot prove that it is who it says it is (${code}).`
    return {
      code: 'source/unreachable',
      message,
      hint: 'Its certificate has to be repaired; the portal makes no exception.',
    }
  }
  return { code: 'source/unreachable', message: `The server cannot be reached: ${wordCode(code)}.` }
}

/** The fault of a hop that is not allowed. */
export function describeRefusal(why: string): SourceFault {
  return {
    code: 'source/refused-address',
    message: `${why}, and nothing was asked there.`,
    hint: 'A host of your own that is meant goes under network in portal.config.yml.',
  }
}

/** True when trying once more can help. */
export function isPassing(error: unknown): boolean {
  const code = findCode(error)
  return code !== refusedAddress && !isCertificateCode(code)
}

const words = new Map([
  ['ENOTFOUND', 'its name is not known'],
  ['EAI_AGAIN', 'its name could not be looked up'],
  ['ECONNREFUSED', 'it refuses the connection'],
  ['ECONNRESET', 'it cut the connection'],
  ['UND_ERR_SOCKET', 'it cut the connection'],
  ['UND_ERR_CONNECT_TIMEOUT', 'it did not answer in time'],
  ['UND_ERR_HEADERS_TIMEOUT', 'it did not answer in time'],
  ['UND_ERR_BODY_TIMEOUT', 'it stopped in the middle of its answer'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'its answer is not as long as it said'],
  ['UND_ERR_ABORTED', 'it cut the connection'],
  ['Z_BUF_ERROR', 'its answer ends in the middle'],
  ['Z_DATA_ERROR', 'its answer is packed in a way that cannot be undone'],
])

function wordCode(code: string): string {
  return words.get(code) ?? (code.startsWith('HPE_') ? 'its answer is no valid HTTP' : `the system says ${code}`)
}

function isCertificateCode(code: string): boolean {
  return /^(?:ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_SSL|EPROTO)/.test(code)
}

/** The code of an error, of its cause, or of one of the many that a connection to several addresses gives. */
function findCode(error: unknown): string {
  if (!(error instanceof Error)) return 'an unknown error'
  if (error instanceof AggregateError) return findCode(error.errors[0])
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code
  return error.cause === undefined ? error.name : findCode(error.cause)
}
