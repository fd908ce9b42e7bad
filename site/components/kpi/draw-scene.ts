// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Scene } from '../../views/chart/scene.ts'

const namespace = 'http://www.w3.org/2000/svg'

/** A scene as an SVG element, as Scene.astro writes it at build: numbers and text, never markup. */
export function drawScene(scene: Scene, name: string): SVGSVGElement {
  const picture = document.createElementNS(namespace, 'svg')
  picture.setAttribute('class', name)
  picture.setAttribute('viewBox', `0 0 ${scene.width} ${scene.height}`)
  picture.setAttribute('aria-hidden', 'true')
  for (const { role, line, d } of scene.layers) {
    const path = document.createElementNS(namespace, 'path')
    path.setAttribute('class', line === undefined ? `kc-${role}` : `kc-${role} kc-s${line}`)
    path.setAttribute('d', d)
    picture.append(path)
  }
  for (const { role, x, y, anchor, text } of scene.labels) {
    const label = document.createElementNS(namespace, 'text')
    label.setAttribute('class', `kc-${role}`)
    label.setAttribute('x', x.toFixed(1))
    label.setAttribute('y', y.toFixed(1))
    label.setAttribute('text-anchor', anchor)
    label.textContent = text
    picture.append(label)
  }
  return picture
}
