// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Explanations of terms: shown beside a term that is pointed at, reached with the keyboard or touched, for as long as one stays on
 * either, until Escape. A finger's first touch only shows; the term stays a link for everything else.
 */
interface Shown {
  readonly term: HTMLElement
  readonly tip: HTMLElement
}

/** Milliseconds in which a pointer gets from the term to its explanation. */
const patience = 250
/** Distances in CSS pixels: from the term, and from the edges of the window. */
const [gap, edge] = [6, 8]

let shown: Shown | undefined
let leaving: ReturnType<typeof setTimeout> | undefined
/** True from the touch that shows an explanation to its click. */
let isFirstTouch = false

for (const term of document.querySelectorAll<HTMLElement>('a.term')) {
  const tip = document.getElementById(term.getAttribute('aria-describedby') ?? '')?.parentElement
  if (tip instanceof HTMLElement && 'popover' in tip) listen({ term, tip })
}
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide()
})
document.addEventListener('pointerdown', ({ target }) => {
  if (shown !== undefined && target instanceof Node && !isPart(target, shown)) hide()
})
window.addEventListener('resize', hide)

function listen(pair: Shown): void {
  const { term, tip } = pair
  term.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType !== 'touch') show(pair)
  })
  term.addEventListener('focus', () => show(pair))
  term.addEventListener('pointerdown', ({ pointerType }) => {
    isFirstTouch = pointerType === 'touch' && shown?.term !== term
  })
  term.addEventListener('click', (event) => {
    if (isFirstTouch) {
      event.preventDefault()
      show(pair)
    }
    isFirstTouch = false
  })
  tip.addEventListener('pointerenter', stay)
  for (const part of [term, tip]) {
    // A finger leaves when it is lifted, which is before anybody has read anything.
    part.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType !== 'touch') leave()
    })
  }
  term.addEventListener('blur', leave)
}

function show(pair: Shown): void {
  stay()
  if (shown?.term === pair.term) return
  hide()
  shown = pair
  pair.tip.showPopover()
  place(pair)
}

function hide(): void {
  stay()
  if (shown?.tip.isConnected === true) shown.tip.hidePopover()
  shown = undefined
}

function stay(): void {
  clearTimeout(leaving)
}

/** Hides in a moment, unless term or explanation is still pointed at, or the term has the focus. */
function leave(): void {
  stay()
  leaving = setTimeout(() => {
    if (shown?.term.matches(':hover, :focus') !== true && shown?.tip.matches(':hover') !== true) hide()
  }, patience)
}

function isPart(target: Node, { term, tip }: Shown): boolean {
  return term.contains(target) || tip.contains(target)
}

/** Below the line of the term, or above it where there is no room. */
function place({ term, tip }: Shown): void {
  const line = term.getClientRects()[0] ?? term.getBoundingClientRect()
  const { offsetWidth, offsetHeight } = tip
  const { clientWidth, clientHeight } = document.documentElement
  const left = Math.max(edge, Math.min(line.left, clientWidth - offsetWidth - edge))
  const below = line.bottom + gap
  const above = line.top - gap - offsetHeight
  const top = below + offsetHeight > clientHeight && above > 0 ? above : below
  tip.style.left = `${left + window.scrollX}px`
  tip.style.top = `${top + window.scrollY}px`
}
