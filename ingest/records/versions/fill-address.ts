// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Placeholders of an address, by what they stand for. */
const placeholders: Readonly<Record<string, (name: string) => string>> = {
  name: encodeURIComponent,
  path: (name) => name.split('/').map(encodeURIComponent).join('/'),
  // Spack keeps a recipe in a Python module, whose name has no hyphens and does not begin with a digit.
  module: (name) => encodeURIComponent(name.replaceAll('-', '_').replace(/^(?=[0-9])/, '_')),
  letter: (name) => encodeURIComponent(name.slice(0, 1).toLowerCase()),
}

/** An address of portal.config.yml for one package. */
export function fillAddress(template: string, name: string): string {
  return template.replaceAll(/\{(\w+)\}/g, (slot, key: string) => placeholders[key]?.(name) ?? slot)
}

/** True when an address asks about one package, false when its answer is about all of them. */
export function asksForOne(template: string): boolean {
  return /\{(?:name|path|module)\}/.test(template)
}
