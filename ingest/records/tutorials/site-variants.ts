// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ComputingSite } from '../../../schemas/types.gen.ts'
import type { CodeBlock } from './code-blocks.ts'
import { parseFenceAttributes } from './fence-attributes.ts'

/** What a block of commands takes from a machine. */
export type SiteCommands = Pick<ComputingSite, 'title' | 'practice' | 'scheduler' | 'login'> & { readonly id: string }

/** Names between double braces that a block for all machines may use, as `{{site.submit}}`. */
export const siteNames = ['submit', 'interactive', 'queue', 'cancel', 'nodes', 'partition', 'login'] as const

/** The text of a block for one machine, or for several that need the same. */
export interface SiteVariant {
  readonly text: string
  readonly sites: readonly SiteCommands[]
}

/** For whom a block is: named machines, or all that have a scheduler, which may be named. */
export type SiteScope =
  { readonly kind: 'named'; readonly ids: readonly string[] } | { readonly kind: 'each'; readonly scheduler?: string }

const slot = /\{\{\s?site\.([A-Za-z-]{1,40})\s?\}\}/g

/** For whom the fence of a block says that it is; undefined when it is for everybody. */
export function readScope({ meta }: Pick<CodeBlock, 'meta'>): SiteScope | undefined {
  const { words, pairs } = parseFenceAttributes(meta)
  const values = new Map(pairs)
  const [site, scheduler] = [values.get('site'), values.get('per-site')]
  if (site !== undefined) return { kind: 'named', ids: site.split(',').filter((id) => id !== '') }
  if (scheduler !== undefined) return { kind: 'each', scheduler }
  return words.includes('per-site') ? { kind: 'each' } : undefined
}

/** Names that a text takes from a machine, in order, known ones and others. */
export function listSlots(text: string): readonly string[] {
  return [...text.matchAll(slot)].map(([, name = '']) => name)
}

/** The text for a machine; undefined when the machine lacks something that it names. */
export function fillText(text: string, { scheduler, login }: SiteCommands): string | undefined {
  const commands = { ...scheduler, login: login?.command }
  const values = new Map<string, string | undefined>(siteNames.map((name) => [name, commands[name]]))
  if (listSlots(text).some((name) => values.get(name) === undefined)) return undefined
  return text.replaceAll(slot, (_slot, name: string) => values.get(name) ?? '')
}

/** Machines that a block for each of them is written for. */
export function listScope(sites: readonly SiteCommands[], scheduler: string | undefined): readonly SiteCommands[] {
  return sites.filter((site) => scheduler === undefined || site.scheduler?.name === scheduler)
}

/** What a block becomes for its machines, the one of the tests first; machines that need the same text share it. */
export function listVariants(
  { meta, text }: Pick<CodeBlock, 'meta' | 'text'>,
  sites: readonly SiteCommands[],
): readonly SiteVariant[] {
  const scope = readScope({ meta })
  if (scope === undefined) return []
  if (scope.kind === 'named') return [{ text, sites: sites.filter(({ id }) => scope.ids.includes(id)) }]
  const byText = new Map<string, SiteCommands[]>()
  const ordered = listScope(sites, scope.scheduler).toSorted(
    (a, b) => Number(b.practice === true) - Number(a.practice === true),
  )
  for (const site of ordered) {
    const filled = fillText(text, site)
    if (filled !== undefined) byText.set(filled, [...(byText.get(filled) ?? []), site])
  }
  return [...byText].map(([filled, same]) => ({ text: filled, sites: same }))
}

/** The text that is run or told of: that of the machine of the tests, else that of the first that has one. */
export function chooseText(block: Pick<CodeBlock, 'meta' | 'text'>, sites: readonly SiteCommands[]): string {
  if (readScope(block)?.kind !== 'each') return block.text
  return listVariants(block, sites)[0]?.text ?? block.text
}
