// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A picture that stands by itself. */
export interface ChartFile {
  readonly text: string
  readonly width: number
  readonly height: number
}

/** What the style sheet gives to the parts of a picture, and a file has to carry itself. */
const carried = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'paint-order',
] as const

const namespace = 'http://www.w3.org/2000/svg'
/** Room for the line that says where the picture comes from. */
const footer = 28

/** The picture of a chart as a file: its colours written out, a ground behind it, and where it comes from below it. */
export function writeSvg(picture: SVGSVGElement, source: string): ChartFile {
  const { width, height } = picture.viewBox.baseVal
  const copy = document.createElementNS(namespace, 'svg')
  copy.setAttribute('viewBox', `0 0 ${width} ${height + footer}`)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height + footer))
  const style = getComputedStyle(document.body)
  const ground = document.createElementNS(namespace, 'rect')
  ground.setAttribute('width', String(width))
  ground.setAttribute('height', String(height + footer))
  ground.setAttribute('fill', style.getPropertyValue('--p-surface').trim() || '#ffffff')
  const line = document.createElementNS(namespace, 'text')
  line.setAttribute('x', '8')
  line.setAttribute('y', String(height + footer - 10))
  line.setAttribute('fill', style.getPropertyValue('--p-chart-text').trim() || '#555555')
  line.setAttribute('font-family', 'sans-serif')
  line.setAttribute('font-size', '12')
  line.textContent = source
  copy.append(ground, ...[...picture.children].map(copyPart), line)
  return { text: new XMLSerializer().serializeToString(copy), width, height: height + footer }
}

function copyPart(part: Element): Element {
  const copy = document.createElementNS(namespace, part.tagName)
  for (const name of ['d', 'x', 'y', 'text-anchor']) {
    const value = part.getAttribute(name)
    if (value !== null) copy.setAttribute(name, value)
  }
  // A picture that the interactive chart replaced is not drawn, and its parts still have their style.
  const style = getComputedStyle(part)
  for (const name of carried) copy.setAttribute(name, style.getPropertyValue(name))
  copy.textContent = part.textContent
  return copy
}

/** The same picture in pixels, twice as many as units. */
export async function drawPng({ text, width, height }: ChartFile): Promise<Blob> {
  const image = new Image(width * 2, height * 2)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * 2
  canvas.height = height * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture is empty.')) : resolve(blob)), 'image/png')
  })
}
