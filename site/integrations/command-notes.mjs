// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { definePlugin } from '@astrojs/starlight/expressive-code'
import { commandsEn } from '../i18n/commands.en.ts'
import { commandsFr } from '../i18n/commands.fr.ts'

/** Says under a block of commands that nobody tests why not: its fence has `no-test reason="..."`. */
export function commandNotes() {
  return definePlugin({
    name: 'command-notes',
    hooks: {
      postprocessRenderedBlock({ codeBlock, renderData }) {
        const reason = codeBlock.metaOptions.getString('reason')
        if (reason === undefined || codeBlock.metaOptions.getBoolean('no-test') !== true) return
        const page = codeBlock.parentDocument?.sourceFilePath ?? ''
        const words = /content[\\/]docs[\\/]fr[\\/]/.test(page) ? commandsFr : commandsEn
        const text = { type: /** @type {const} */ ('text'), value: `${words.note} ${reason}` }
        const note = {
          ...{ type: /** @type {const} */ ('element'), tagName: 'p', properties: { className: ['command-note'] } },
          children: [text],
        }
        renderData.blockAst = {
          ...{ type: 'element', tagName: 'div', properties: { className: ['command-block'] } },
          children: [renderData.blockAst, note],
        }
      },
    },
  })
}
