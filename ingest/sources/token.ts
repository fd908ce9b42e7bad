// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Token } from './http-hops.ts'
import type { SourceFault } from './source-fault.ts'

/** Where a token comes from and how the server wants to be told of it. */
export interface TokenUse {
  readonly tokenEnv: string | undefined
  readonly environment: NodeJS.ProcessEnv
  /** Address whose origin alone gets the token. */
  readonly url: string
  readonly write: (secret: string, name: string) => Pick<Token, 'header' | 'value'>
}

/**
 * The token of a source, undefined when it names none. One that is named but not there is a fault: asking without it would make
 * a private place look empty.
 */
export function readToken({ tokenEnv, environment, url, write }: TokenUse): Token | SourceFault | undefined {
  if (tokenEnv === undefined) return undefined
  const secret = environment[tokenEnv]?.trim() ?? ''
  const origin = URL.parse(url)?.origin
  if (origin !== undefined && /^[\x21-\x7e]{1,4096}$/.test(secret)) return { origin, ...write(secret, tokenEnv) }
  return {
    code: 'source/no-token',
    message: `The variable ${tokenEnv}, which should hold the token, ${secret === '' ? 'is empty or not there' : 'holds something that is no token'}.`,
    hint: 'Set it in the environment of this command, in CI as a masked secret. It never goes into a file.',
  }
}

/** As most servers take it. */
export function writeBearer(secret: string): Pick<Token, 'header' | 'value'> {
  return { header: 'authorization', value: `Bearer ${secret}` }
}

/** User and secret together, as `user:secret`. */
export function writeBasic(secret: string): Pick<Token, 'header' | 'value'> {
  return { header: 'authorization', value: `Basic ${Buffer.from(secret).toString('base64')}` }
}
