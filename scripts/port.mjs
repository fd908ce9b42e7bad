// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Finds a port to serve on.
import { createServer } from 'node:net'

const first = 4321
const tries = 20

/**
 * {port} to serve on, with a note when it is not the usual one; {refusal} when there is none.
 * @param {string | undefined} asked
 * @returns {Promise<{port?: number, note?: string, refusal?: string}>}
 */
export async function choosePort(asked) {
  if (asked !== undefined && asked !== '') return checkAskedPort(asked)
  for (let port = first; port < first + tries; port++) {
    if (!(await isFree(port))) continue
    return port === first ? { port } : { port, note: `Port ${first} is busy, so this is on ${port}.` }
  }
  const last = first + tries - 1
  return { refusal: `Ports ${first} to ${last} are all busy. Choose another one: PORT=8080 npm start` }
}

async function checkAskedPort(asked) {
  const port = Number(asked)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    return { refusal: `PORT is "${asked}", and a port is a number from 1 to 65535, for example PORT=8080.` }
  }
  if (await isFree(port)) return { port }
  return { refusal: `Port ${port} is busy. Stop what uses it, or choose another one: PORT=${port + 1} npm start` }
}

/** True when nothing listens on the port, on either of the addresses that "localhost" may mean. */
async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'))
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
