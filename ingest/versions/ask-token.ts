// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HttpClient } from '../sources/http-client.ts'
import type { Token } from '../sources/http-hops.ts'
import { makeFault } from '../sources/source-fault.ts'
import { writeBearer } from '../sources/token.ts'
import { getKey, parseJson } from './json-shape.ts'

/** The token that a registry gives to anybody who wants to read public images, for the origin of the address alone. */
export async function askToken(client: HttpClient, tokenUrl: string, url: string): Promise<Token> {
  const { bytes } = await client.get({ url: tokenUrl, headers: { accept: 'application/json' }, limit: 100_000 })
  const answer = parseJson(new TextDecoder().decode(bytes))
  const secret = getKey(answer, 'token') ?? getKey(answer, 'access_token')
  const origin = URL.parse(url)?.origin
  if (typeof secret !== 'string' || !/^[\x21-\x7e]{1,8192}$/.test(secret) || origin === undefined) {
    throw makeFault(tokenUrl, { code: 'source/not-data', message: 'The registry gives no token to read with.' })
  }
  return { origin, ...writeBearer(secret) }
}
