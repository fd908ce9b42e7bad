// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { decodeText } from '../documents/decode.ts'
import { parseJsonText } from '../documents/json-text.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { HttpClient } from '../sources/http-client.ts'
import { readFault } from '../sources/source-fault.ts'

/** Larger than any list of projects. */
const limit = 4_000_000

/** A file as it is now, or why it cannot be had. */
export type Answer = { readonly value: unknown } | { readonly fault: Problem }

/** Reads JSON at an address, each address once. */
export function openJsonReader(client: HttpClient): (url: string) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>()
  return (url) => {
    const answer = known.get(url) ?? askJson(client, url)
    known.set(url, answer)
    return answer
  }
}

async function askJson(client: HttpClient, url: string): Promise<Answer> {
  try {
    const { bytes } = await client.get({ url, limit, headers: { accept: 'application/json, text/plain, */*' } })
    const decoded = decodeText(bytes, url, limit)
    if ('problem' in decoded) return { fault: describeNoJson(decoded.problem) }
    const parsed = parseJsonText(decoded.text, url)
    return 'problem' in parsed ? { fault: describeNoJson(parsed.problem) } : { value: parsed.value }
  } catch (error) {
    return { fault: readFault(error) }
  }
}

/** The file of somebody else: a warning, with the place in it. */
function describeNoJson({ message, file, position }: Problem): Problem {
  return makeProblem({
    code: 'source/not-data',
    message: `This is no JSON that can be read: ${message}`,
    file,
    ...(position === undefined ? {} : { position }),
    hint: 'Whoever keeps the file can see the place with any JSON checker; until then what it said before stands.',
  })
}
