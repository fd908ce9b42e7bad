// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What a form of filters asks for, without empty fields. */
export function readForm(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams()
  for (const [key, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') query.set(key, value.trim())
  }
  return query
}

/** Puts a query into the fields of a form; what the form does not have is passed over. */
export function fillForm(form: HTMLFormElement, query: URLSearchParams): void {
  for (const [key, value] of query) {
    const field = form.elements.namedItem(key)
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
  }
}

/** Keeps a query in the address of the page, so that the view can be sent. */
export function keepQuery(query: URLSearchParams): void {
  const address = query.size === 0 ? '' : `?${query.toString()}`
  history.replaceState(null, '', `${location.pathname}${address}${location.hash}`)
}
