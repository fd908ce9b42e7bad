// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A JSON file of the public interface: one line, so that the same data is the same bytes. */
export function jsonFile(value: unknown): Response {
  return new Response(`${JSON.stringify(value)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}

/** A CSV file of the public interface. */
export function csvFile(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } })
}
