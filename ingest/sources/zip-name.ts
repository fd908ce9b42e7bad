// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { nameEntry } from './zip-fault.ts'
import type { ZipFault } from './zip-fault.ts'

/** Longest name of an entry, folders included; the longest path that Linux opens has 4,095 bytes. */
const longestName = 1024

/** Names that are devices on Windows, with whatever extension. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:[.: ]|$)/i

/** Files that are archives themselves, by their name. */
const archiveName =
  /\.(?:zip|zipx|jar|war|whl|npz|gz|tgz|bz2|tbz2?|xz|txz|lzma|lz4|zst|tzst|br|z|7z|rar|tar|cab|iso|rpm|deb|cpio)$/i

/**
 * What is wrong with the name of an entry, undefined when nothing is. The portal never makes a path of it; a name that would
 * lead astray elsewhere still tells that the archive was made to do harm, or by a broken tool.
 */
export function findNameFault(name: string): ZipFault | undefined {
  const rule = rules.find(({ isBroken }) => isBroken(name))
  return rule && { code: rule.code, message: `${rule.say(nameEntry(name))}.`, hint: rule.hint }
}

/** Two names with the same key are one file on a system that folds case or composes letters. */
export function foldName(name: string): string {
  return trimFolder(name).normalize('NFC').toLowerCase().normalize('NFC')
}

/** Name without the slash that ends the name of a folder. */
export function trimFolder(name: string): string {
  return name.endsWith('/') ? name.slice(0, -1) : name
}

interface NameRule {
  readonly code: ZipFault['code']
  readonly isBroken: (name: string) => boolean
  readonly say: (shown: string) => string
  readonly hint: string
}

const relative =
  'Make the archive inside the folder of the results, with relative names: (cd results && zip -r ../results.zip .)'

const rules: readonly NameRule[] = [
  {
    code: 'archive/control-character',
    isBroken: (name) => /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name),
    say: (shown) => `An entry has a character in its name that nobody sees: ${shown}`,
    hint: 'Rename the file. A name is letters, digits and signs that can be seen.',
  },
  {
    code: 'archive/backslash',
    isBroken: (name) => name.includes('\\'),
    say: (shown) => `An entry has a backslash in its name: ${shown}`,
    hint: 'In a zip, folders are separated by "/". Make the archive again with another tool.',
  },
  {
    code: 'archive/absolute-path',
    isBroken: (name) => name.startsWith('/') || /^[A-Za-z]:/.test(name),
    say: (shown) => `An entry has an absolute path: ${shown}`,
    hint: relative,
  },
  {
    code: 'archive/traversal',
    isBroken: (name) => name.split('/').includes('..'),
    say: (shown) => `An entry leads out of the archive's folder: ${shown}`,
    hint: relative,
  },
  {
    code: 'archive/bad-name',
    isBroken: (name) =>
      name.length > longestName ||
      trimFolder(name)
        .split('/')
        .some((part) => part === '' || part === '.'),
    say: (shown) =>
      `An entry has a name that is empty, longer than ${longestName} characters, or has "." or nothing for a folder: ${shown}`,
    hint: relative,
  },
  {
    code: 'archive/reserved-name',
    isBroken: (name) => name.split('/').some((part) => device.test(part) || /[. ]$/.test(part)),
    say: (shown) => `An entry has a name that Windows keeps for itself or cuts short: ${shown}`,
    hint: 'Rename it: no CON, PRN, AUX, NUL, COM1 or LPT1, with or without an extension, and no point or space at the end.',
  },
  {
    code: 'archive/nested',
    isBroken: (name) => archiveName.test(name),
    say: (shown) => `There is an archive or a compressed file inside the archive: ${shown}`,
    hint: 'Put the reports themselves into the archive, and what is packed already somewhere else.',
  },
]
