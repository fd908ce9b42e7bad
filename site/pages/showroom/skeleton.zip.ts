// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readSkeleton } from '../../site-data.ts'
import { packSkeleton } from '../../views/showroom/skeleton-archive.ts'

/** All files that a demonstrator begins from. A response without a body makes no file: an instance without a skeleton has none. */
export const GET: APIRoute = async () => {
  const skeleton = readSkeleton()
  if (skeleton === null) return new Response(null, { status: 404 })
  return new Response(Buffer.from(await packSkeleton(skeleton)), { headers: { 'content-type': 'application/zip' } })
}
