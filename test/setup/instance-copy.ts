// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

/** What belongs to the default instance and not to the software. The error pages name no programme. */
const ofTheInstance = /^(?:content\/(?!docs\/errors\/)|history\/|artefacts\/|portal\.config\.yml$|test\/|\.github\/)/

/**
 * A new folder below .portal/: Astro finds its components only where the site and its packages have a folder in common, so
 * the temporary folder of the system would not do.
 */
export function makeFolder(root: string, name: string): string {
  mkdirSync(join(root, '.portal'), { recursive: true })
  const folder = mkdtempSync(join(root, '.portal', `${name}-`))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  return folder
}

/**
 * A fork of this repository, as another programme would make one: the software as it is, the instance's own
 * portal.config.yml and content/ in place of ours.
 */
export function copyInstance(root: string, instance: string): string {
  const folder = makeFolder(root, 'fork')
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const file of listed.split('\0')) {
    if (file === '' || ofTheInstance.test(file) || !existsSync(join(root, file))) continue
    cpSync(join(root, file), join(folder, file))
  }
  cpSync(instance, folder, { recursive: true, filter: (source) => !source.endsWith('README.md') })
  return folder
}

/** Removes such a folder; the packages, which it only points at, stay. */
export function removeFolder(folder: string): void {
  rmSync(join(folder, 'node_modules'))
  rmSync(folder, { recursive: true })
}

/** Works in such a folder and removes it, also when the work fails. */
export async function inFolder<T>(folder: string, work: (folder: string) => Promise<T>): Promise<T> {
  try {
    return await work(folder)
  } finally {
    removeFolder(folder)
  }
}
