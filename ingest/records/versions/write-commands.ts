// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PackageRepository } from '../../../schemas/types.gen.ts'
import type { VersionRow } from '../site-versions.ts'

// What comes from elsewhere goes into a shell: nothing but these characters, and no option in its place.
const plain = /^[A-Za-z0-9_+.][A-Za-z0-9_.+~:@/-]*$/

/**
 * Commands that install a version of a package. None when a command needs what is not known, or what could mean something
 * else to a shell.
 */
export function writeCommands(
  { install = [] }: PackageRepository,
  name: string,
  version: VersionRow | undefined,
): readonly string[] {
  const build = version?.builds?.at(-1)
  const values: Readonly<Record<string, string | undefined>> = {
    name,
    version: version?.original ?? version?.version,
    module: build?.module,
    release: build?.release,
  }
  const commands = install.map((command) => {
    const slots = Array.from(command.matchAll(/\{(\w+)\}/g), ([, slot = '']) => values[slot])
    if (slots.some((value) => value === undefined || !plain.test(value))) return undefined
    return command.replaceAll(/\{(\w+)\}/g, (_, slot: string) => values[slot] ?? '')
  })
  return commands.every((command) => command !== undefined) ? commands : []
}
