// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Clones the repository that an instance is in, as its last commit has it; false when it is in none, or git is not there. */
export function clonePortal(
  root: string,
  { target, environment }: { readonly target: string; readonly environment: Readonly<Record<string, string>> },
): Promise<boolean> {
  // The copy is asked for as a reader's clone would be: whole, with one remote.
  const parts = ['clone', '--quiet', '--no-hardlinks', root, target]
  return new Promise((resolve) => {
    execFile('git', parts, { env: environment, timeout: 300_000 }, (error) =>
      resolve(error === null && existsSync(target)),
    )
  })
}
