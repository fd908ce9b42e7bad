// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CodeBlock } from './code-blocks.ts'
import { parseFenceAttributes } from './fence-attributes.ts'
import { fillText, listScope, listSlots, readScope, siteNames } from './site-variants.ts'
import type { SiteCommands, SiteScope } from './site-variants.ts'
import { isCommandBlock } from './step-faults.ts'
import type { StepFault } from './tutorial-step.ts'

type Fault = Omit<StepFault, 'line'>

/** What a block says of machines that these machines do not bear out. */
export function checkBlockSites(block: CodeBlock, sites: readonly SiteCommands[]): readonly StepFault[] {
  const { words } = parseFenceAttributes(block.meta)
  const scope = readScope(block)
  const isTested = words.includes('test')
  const faults =
    scope?.kind === 'named'
      ? checkNamed(scope.ids, { sites, isTested })
      : scope?.kind === 'each'
        ? checkEach(block, scope, { sites, isTested })
        : checkPlain(block)
  return faults.map((fault) => ({ ...fault, line: block.line }))
}

interface Known {
  readonly sites: readonly SiteCommands[]
  readonly isTested: boolean
}

function checkNamed(ids: readonly string[], { sites, isTested }: Known): readonly Fault[] {
  const known = sites.map(({ id }) => id)
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown !== undefined) {
    const message = `There is no machine "${unknown}" in content/sites/.`
    const hint = known.length === 0 ? 'Describe it there first.' : `Known are ${known.join(', ')}.`
    return [{ code: 'command/unknown-site', message, hint }]
  }
  const isPractice = sites.some(({ id, practice }) => practice === true && ids.includes(id))
  if (!isTested || isPractice) return []
  const message = 'These commands are for machines on which nothing is tested.'
  return [{ code: 'command/bad-attribute', message, hint: 'Write no-test and the reason, or leave out site=.' }]
}

function checkEach(
  block: CodeBlock,
  { scheduler }: Extract<SiteScope, { kind: 'each' }>,
  known: Known,
): readonly Fault[] {
  const { sites, isTested } = known
  const wrong = listSlots(block.text).find((name) => !siteNames.some((one) => one === name))
  if (wrong !== undefined) {
    const hint = `Known are ${siteNames.map((name) => `{{site.${name}}}`).join(', ')}.`
    return [{ code: 'command/no-variant', message: `No machine has "${wrong}".`, hint }]
  }
  const scoped = listScope(sites, scheduler)
  if (scheduler !== undefined && scoped.length === 0) {
    const message = `No machine of content/sites/ has the scheduler "${scheduler}".`
    return [
      { code: 'command/unknown-site', message, hint: 'Write per-site alone, or the name of a scheduler that one has.' },
    ]
  }
  const able = scoped.filter((site) => fillText(block.text, site) !== undefined)
  if (able.length === 0) {
    const message = 'No machine of content/sites/ has all that these commands name.'
    return [
      { code: 'command/no-variant', message, hint: 'Add it to the part scheduler or login of at least one machine.' },
    ]
  }
  if (!isTested || able.some(({ practice }) => practice === true)) return []
  const message = 'The machine on which tutorials are tested does not have all that these commands name.'
  return [{ code: 'command/no-variant', message, hint: 'Add it to the machine with practice: true, or write no-test.' }]
}

/** Braces that nobody fills would be shown, and run, as they stand. */
function checkPlain(block: CodeBlock): readonly Fault[] {
  const [name] = isCommandBlock(block) ? listSlots(block.text) : []
  if (name === undefined) return []
  const message = `"{{site.${name}}}" is shown as it stands, since the block is not for each machine.`
  return [{ code: 'command/no-variant', message, hint: 'Write per-site behind the language of the block.' }]
}
