// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { chipClass } from '../views/catalogue/list-rows.ts'
import type { ListRow } from '../views/catalogue/list-rows.ts'

/** A card as ProjectCard.astro writes it; what a project says is text and nothing else. */
export function makeCard([id, name, sentence, , chips]: ListRow): HTMLLIElement {
  const link = make('a', name)
  link.href = new URL(`${id}/`, location.href).pathname
  const heading = make('h2')
  heading.append(link)
  const list = make('ul')
  list.className = 'p-chips'
  list.append(...chips.map(([kind, text]) => Object.assign(make('li', text), { className: chipClass(kind) })))
  const card = make('li')
  card.className = 'p-project'
  card.append(heading, make('p', sentence), list)
  return card
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}
