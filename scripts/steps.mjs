// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Runs steps one after the other and says how each went: a line when it is fine, its output when it is not.

/** Runs every step, also after one failed, and gives the exit code. A step is {name, run: () => {code, output}}. */
export async function runSteps(steps) {
  let failed = 0
  for (const { name, run } of steps) {
    const began = Date.now()
    const { code, output } = await run()
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
    if (code !== 0) {
      failed += 1
      console.log(output.trimEnd())
    }
  }
  return failed === 0 ? 0 : 1
}
