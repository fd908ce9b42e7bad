// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Pipelines } from '@gitbeaker/rest'
import type { Headers } from './http-faults.ts'
import { apiLimit, parseAnswer as refuseOther } from './source-reader.ts'
import type { FetchTask } from './source-reader.ts'

/** What the client of GitLab's interface calls to ask. */
type Requester = Pipelines['requester']

/**
 * Lets the client make addresses and turn pages, and sends what it asks through our own HTTP client. The client reads only: a
 * token that may do more is never used for more.
 */
export function createRequester({ client, token }: FetchTask): (service: { readonly url: string }) => Requester {
  return (service) => ({
    async get(endpoint, options) {
      const query = writeQuery(options?.searchParams ?? {})
      const url = `${service.url.replace(/\/$/, '')}/${endpoint}${query === '' ? '' : `?${query}`}`
      const answer = await client.get({ url, token, limit: apiLimit })
      refuseOther(url, answer)
      // The types of the client promise what the server is trusted with; who calls it looks at each field.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- as above
      const body = JSON.parse(Buffer.from(answer.bytes).toString('utf8'))
      // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- as above
      return { body, headers: listTexts(answer.headers), status: answer.status }
    },
    post: refuse,
    put: refuse,
    patch: refuse,
    delete: refuse,
  })
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('The portal only reads.'))
}

function listTexts(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** The parameters of an address: `updatedAfter` is `updated_after` there, and a list repeats `name[]`. */
function writeQuery(parameters: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    const key = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    if (Array.isArray(value)) for (const one of value) query.append(`${key}[]`, String(one))
    if (['string', 'number', 'boolean'].includes(typeof value)) query.append(key, String(value))
  }
  return query.toString()
}
