// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// The licence of each file, the REUSE way (https://reuse.software): in its first lines, or in REUSE.toml.

const copyright = 'SPDX-FileCopyrightText: 2026 numpex-portal contributors'
const licence = 'SPDX-License-Identifier: Apache-2.0'

/** How a comment line looks, for the files that carry a header. */
const commentStyles = {
  '.ts': ['// ', ''],
  '.mjs': ['// ', ''],
  '.js': ['// ', ''],
  '.css': ['/* ', ' */'],
  '.yml': ['# ', ''],
  '.sh': ['# ', ''],
  '.astro': ['// ', ''],
}

/**
 * The patterns of REUSE.toml, as regular expressions. A star is anything but a slash, two stars are anything.
 * @param {string} toml
 */
export function readPatterns(toml) {
  const lists = [...toml.matchAll(/^path = \[([^\]]*)\]/gm)].map((match) => match[1] ?? '')
  return lists.flatMap((list) => [...list.matchAll(/"([^"]*)"/g)].map((match) => toExpression(match[1] ?? '')))
}

/** @param {string} pattern */
function toExpression(pattern) {
  const text = pattern
    .split('**')
    .map((part) => part.split('*').map(escape).join('[^/]*'))
    .join('.*')
  return new RegExp(`^${text}$`)
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
}

/**
 * The licence named in the comments at the top of a file; undefined when there is none.
 * @param {string} text
 */
export function findLicence(text) {
  const comments = text
    .split('\n', 12)
    .filter((line) => /^(?:\/\/|#|\/\*|<!--) SPDX-/.test(line))
    .join('\n')
  if (!comments.includes('SPDX-FileCopyrightText:')) return undefined
  return /SPDX-License-Identifier: ([\w.-]+)/.exec(comments)?.[1]
}

/**
 * The text with the two header lines; undefined when files of this kind carry none.
 * @param {string} file
 * @param {string} text
 */
export function addHeader(file, text) {
  const extension = /\.\w+$/.exec(file)?.[0] ?? ''
  const style = Object.entries(commentStyles).find(([known]) => known === extension)?.[1]
  if (style === undefined) return undefined
  const [open, close] = style
  const header = `${open}${copyright}${close}\n${open}${licence}${close}\n`
  if (extension === '.astro')
    return text.startsWith('---\n') ? `---\n${header}${text.slice(4)}` : `---\n${header}---\n${text}`
  const shebang = /^#![^\n]*\n/.exec(text)?.[0] ?? ''
  return `${shebang}${header}${text.slice(shebang.length)}`
}
