// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Runs the programs that the other scripts put together.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { childEnvironment, nodePath, root } from './node.mjs'

const tools = {
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  playwright: 'node_modules/playwright-core/cli.js',
  portal: 'ingest/cli.ts',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
}

/**
 * Runs a program and gives {code, output}. Options: quiet (keep the output instead of showing it), tee (both),
 * env (added to the environment), timeout (milliseconds, then the program and its children end with code 124).
 */
export function runProgram(command, args, options = {}) {
  const { quiet = false, tee = false, env, timeout, shell = false } = options
  const kept = quiet || tee
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: childEnvironment(env),
      stdio: ['ignore', kept ? 'pipe' : 'inherit', kept ? 'pipe' : 'inherit'],
      shell,
      detached: timeout !== undefined && process.platform !== 'win32',
    })
    let output = ''
    const keep = (stream) => (chunk) => {
      output += chunk
      if (tee) stream.write(chunk)
    }
    if (kept) {
      child.stdout.setEncoding('utf8').on('data', keep(process.stdout))
      child.stderr.setEncoding('utf8').on('data', keep(process.stderr))
    }
    let timedOut = false
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true
            endGroup(child)
          }, timeout)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, output: error.message })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code: timedOut ? 124 : code === null ? 1 : code, output })
    })
  })
}

// Reading thousands of reports leaves much that is short-lived: a bigger nursery would only cost memory.
const flags = { portal: ['--max-semi-space-size=16'] }

/** Runs one of the project's tools, or a script of the project, under the Node that the portal needs. */
export function runTool(name, args = [], options = {}) {
  return runProgram(nodePath(), [...(flags[name] || []), join(root, tools[name] || name), ...args], options)
}

/** Starts a tool that keeps running, such as a server. */
export function startTool(name, args, env) {
  return spawn(nodePath(), [join(root, tools[name] || name), ...args], {
    cwd: root,
    env: childEnvironment(env),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

function endGroup(child) {
  if (process.platform === 'win32') {
    child.kill()
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}
