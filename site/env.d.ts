/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What PortalPage tells the parts of Starlight that it overrides; absent on written pages. */
    portalPage?: import('./views/page.ts').PortalPageData
  }
}
