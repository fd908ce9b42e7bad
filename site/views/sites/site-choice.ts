// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Which machine a reader has chosen, and which blocks of a page are then shown. */

/** Name of the choice in the address of a page. */
export const siteParameter = 'site'

/** True when the text of a written page has blocks for some machines only. */
export function hasVariants(markdown: string): boolean {
  return /^[ \t]*(?:`{3,}|~{3,})[a-z]{1,20} (?:[^\n]{0,500} )?(?:per-site(?=[\s=])|site=)/m.test(markdown)
}

/** The machine of the address, else the one that was kept; empty when neither is known here. */
export function findChoice(query: string, kept: string | null, known: readonly string[]): string {
  const asked = new URLSearchParams(query).get(siteParameter)
  if (asked !== null && (asked === '' || known.includes(asked))) return asked
  return kept !== null && known.includes(kept) ? kept : ''
}

/**
 * Which blocks of a run of neighbours are shown: those for the chosen machine, or all when it is none of theirs. A run is the machines of
 * each block.
 */
export function showVariants(
  run: readonly (readonly string[])[],
  choice: string,
): { readonly shown: readonly boolean[]; readonly isMissing: boolean } {
  const fits = run.map((sites) => sites.includes(choice))
  const isMissing = choice !== '' && !fits.includes(true)
  return { shown: choice === '' || isMissing ? run.map(() => true) : fits, isMissing }
}
