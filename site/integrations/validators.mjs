// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import writeStandalone from 'ajv/dist/standalone/index.js'

const name = 'virtual:portal/project-validators'
const folder = new URL('../../schemas/v1/', import.meta.url)

/**
 * The schema of a catalogue entry as plain code, compiled when the site is built: the security policy of the pages forbids
 * compiling in the browser. The module exports `project`, a function as Ajv makes it.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function projectValidators() {
  return {
    name: 'portal-validators',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [validatorModule()] } })
      },
    },
  }
}

/** @returns {import('vite').Plugin} */
function validatorModule() {
  return {
    name: 'portal-validators',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? writeValidators() : undefined),
  }
}

/** The text of the module: no import, nothing that is compiled when it runs. */
export function writeValidators() {
  const options = { strict: true, allowUnionTypes: true, allErrors: true, verbose: true }
  const compiler = new Ajv2020({ ...options, code: { source: true, esm: true } })
  const project = JSON.parse(readFileSync(new URL('project.schema.json', folder), 'utf8'))
  // The address of a schema stands in the code; a fork must not name the portal that it came from.
  const id = 'project.schema.json'
  compiler.addSchema({ ...project, $id: id })
  const code = writeStandalone(compiler, { project: id })
  const own = code.replaceAll('require("ajv/dist/runtime/ucs2length").default', '(text) => [...text].length')
  if (/\brequire\(|\bimport\b/.test(own.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')))
    throw new Error('The validators need more than their own code.')
  return own
}
