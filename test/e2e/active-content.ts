// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

/** What on a page does more than be read, though only the site itself may do so. Runs in the page. */
export function findActive(): string[] {
  const isOwn = (address: string) =>
    ['data:', 'blob:'].includes(new URL(address, location.href).protocol) ||
    new URL(address, location.href).origin === location.origin
  const found = 'hit' in window ? ['a script has run'] : []
  for (const element of document.querySelectorAll('*')) {
    const words = element.getAttributeNames().map((one) => `${one}=${element.getAttribute(one) ?? ''}`)
    const tell = (what: string) => found.push(`${what}: ${element.localName} ${words.join(' ').slice(0, 200)}`)
    const [name, isInMain] = [element.localName, element.closest('main') !== null]
    if (element.getAttributeNames().some((attribute) => /^on/i.test(attribute))) tell('handler')
    if (['iframe', 'object', 'embed', 'base', 'frame', 'applet', 'math'].includes(name)) tell('foreign element')
    if (element.matches('[srcdoc], [formaction], [action], [ping], meta[http-equiv=refresh i]') && isInMain)
      tell('action')
    if (isInMain && name === 'style') tell('style')
    if (name === 'script' && isInMain && !/json$/.test(element.getAttribute('type') ?? '')) {
      const source = element.getAttribute('src')
      if (source === null || !isOwn(source)) tell('script')
    }
    const source = element.getAttribute('src')
    if (source !== null && !isOwn(source)) tell('source')
    const target = element.getAttribute('href') ?? element.getAttribute('xlink:href')
    if (target === null) continue
    const isNamed = name === 'link' && /canonical|alternate/.test(element.getAttribute('rel') ?? '')
    const url = URL.parse(target, location.href)
    if (url === null || (name === 'link' && !isNamed && !isOwn(target))) tell('address')
    else if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) tell('scheme')
    else if (url.username !== '' || url.password !== '') tell('login')
  }
  return found
}

/** The same for a drawing that is the whole document. Runs in it. */
export function findActiveInSvg(): string[] {
  const found = 'hit' in window ? ['a script has run'] : []
  const shapes =
    'svg title desc g rect path text tspan circle line clipPath mask linearGradient stop filter feGaussianBlur'
  for (const element of document.querySelectorAll('*')) {
    const more = element.getAttributeNames().filter((name) => /^on|href$|^style$/i.test(name))
    if (more.length > 0 || !shapes.split(' ').includes(element.localName))
      found.push([element.localName, ...more].join())
  }
  return document.documentElement.localName === 'svg' ? found : [...found, 'is no drawing']
}
