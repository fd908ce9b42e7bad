// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What PortalPage tells the parts of Starlight that it overrides; absent on written pages. */
    portalPage?: import('./views/page.ts').PortalPageData
  }
}

interface ImportMetaEnv {
  /** The Content-Security-Policy of every page; see integrations/security-policy.mjs. */
  readonly PORTAL_POLICY: string
  /** Ids of the written pages in the first language: learn, learn/publish-your-software, faq. */
  readonly PORTAL_WRITTEN: readonly string[]
}
