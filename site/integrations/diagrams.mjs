// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { definePlugin } from '@astrojs/starlight/expressive-code'
import { diagramsEn } from '../i18n/diagrams.en.ts'
import { diagramsFr } from '../i18n/diagrams.fr.ts'
import { drawDiagram } from '../views/diagram/draw-diagram.ts'
import { parseDiagram } from '../views/diagram/parse-diagram.ts'

/** Draws a block in the language `diagram` as SVG when the page is built: its lines are arrows, `Sources -> Build : on each push`. */
export function diagrams() {
  return definePlugin({
    name: 'diagrams',
    hooks: {
      postprocessRenderedBlock({ codeBlock, renderData }) {
        if (codeBlock.language !== 'diagram') return
        const page = codeBlock.parentDocument?.sourceFilePath ?? ''
        const words = /content[\\/]docs[\\/]fr[\\/]/.test(page) ? diagramsFr : diagramsEn
        const title = codeBlock.metaOptions.getString('title') ?? ''
        renderData.blockAst = drawDiagram(parseDiagram(codeBlock.code), { title, ...words })
      },
    },
  })
}
