// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What the form and the preview share: their settings, files of this site, copying and saving. */
import type { Language } from '../../views/links.ts'
import { toLanguage } from '../../views/links.ts'
import type { PageSettings, TodayFile } from '../../views/submit/today.ts'

/** The language of the page. */
export function pageLanguage(): Language {
  return toLanguage(document.documentElement.lang)
}

/** What the page hands to its script. */
export function readSettings(host: HTMLElement): PageSettings {
  const settings: PageSettings = JSON.parse(host.dataset['settings'] ?? '{}')
  return settings
}

/** Loads a file of this site; its address never depends on what a person typed. */
export async function loadJson<T>(address: string): Promise<T> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${String(answer.status)}.`)
  const value: T = await answer.json()
  return value
}

let today: Promise<TodayFile> | undefined

/** The catalogue of today, loaded once. */
export function loadToday(settings: PageSettings): Promise<TodayFile> {
  today ??= loadJson<TodayFile>(settings.today)
  return today
}

/** Copies a text; false when the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Saves a text as a file. */
export function downloadText(name: string, type: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
}

/** An element with text or children in it: text from data stays text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Readonly<Record<string, string>>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) if (value !== undefined) element.setAttribute(key, value)
  element.append(...children)
  return element
}

/** The key under which the form hands an entry to the preview, in this tab only. */
export const handedKey = 'portal-preview'
