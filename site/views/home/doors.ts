// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PortalConfig } from '../../../schemas/types.gen.ts'

/** A way into the site for one kind of people. */
export interface Door {
  readonly who: 'trainee' | 'project' | 'committee' | 'visitor'
  readonly path: string
}

/** The four ways in, less those to parts that are switched off or not written. */
export function listDoors(config: PortalConfig, written: readonly string[]): readonly Door[] {
  const { features } = config
  const has = (id: string) => features?.learn !== false && written.includes(id)
  const doors: readonly (Door & { readonly open: boolean })[] = [
    { who: 'trainee', path: '/learn/', open: has('learn') },
    { who: 'project', path: '/learn/publish-your-software/', open: has('learn/publish-your-software') },
    { who: 'committee', path: '/kpi/', open: features?.kpi !== false },
    { who: 'visitor', path: '/catalogue/', open: features?.catalogue !== false },
  ]
  return doors.filter(({ open }) => open).map(({ who, path }) => ({ who, path }))
}
