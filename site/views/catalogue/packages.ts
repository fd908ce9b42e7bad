// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { safeUrl } from '../../../ingest/records/safe-url.ts'
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'

/** A package of a project, as a link. */
export interface PackageLink {
  readonly manager: 'Spack' | 'Guix'
  /** Name of the recipe, read from its address; absent when the address does not tell. */
  readonly name?: string
  readonly href: string
}

/** The packages of a project whose addresses are fit for a link. */
export function listPackages(entry: CatalogueEntry): readonly PackageLink[] {
  return [
    ...entry.spackPackage.flatMap((address) => toLink('Spack', address)),
    ...entry.guixPackage.flatMap((address) => toLink('Guix', address)),
  ]
}

function toLink(manager: PackageLink['manager'], address: string): readonly PackageLink[] {
  const href = safeUrl(address)
  if (href === undefined) return []
  const name = manager === 'Spack' ? spackName(href) : undefined
  return [{ manager, href, ...(name === undefined ? {} : { name }) }]
}

/** Recipes are in <name>/package.py; the package index has the name as a query or a last segment. */
function spackName(href: string): string | undefined {
  const url = new URL(href)
  const named = url.searchParams.get('name')
  if (named !== null && named !== '') return named
  const segments = url.pathname.split('/').filter((segment) => segment !== '')
  const last = segments.at(-1)
  return last === 'package.py' ? segments.at(-2) : undefined
}
