/** This package comes as TypeScript sources that do not keep our strictness: here is what we use of it. */
declare module 'starlight-links-validator' {
  import type { StarlightPlugin } from '@astrojs/starlight/types'

  interface Options {
    readonly errorOnRelativeLinks?: boolean
    readonly exclude?: (link: { readonly link: string }) => boolean
  }
  export default function plugin(options?: Options): StarlightPlugin
}

/** For tsc, which cannot read components. astro check can, and then this is not looked at. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js'

  const component: AstroComponentFactory
  export default component
}
