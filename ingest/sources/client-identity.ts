// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PortalConfig } from '../../schemas/types.gen.ts'

/** Hosts that portal.config.yml lets a fetch reach beside public ones. */
export function readRules({ network }: PortalConfig) {
  return { httpHosts: new Set(network?.httpHosts ?? []), privateHosts: new Set(network?.privateHosts ?? []) }
}

/** Who asks, and where to complain. */
export function nameAgent({ programme, links }: PortalConfig): string {
  const contact = programme.contact ?? links?.repository ?? programme.homepage
  return `numpex-portal${contact === undefined ? '' : ` (+${contact.replace(/[^\x21-\x7e]/g, '')})`}`
}
