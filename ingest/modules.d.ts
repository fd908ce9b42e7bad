// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

/** Has no types of its own. Throws for what is no expression. */
declare module 'spdx-expression-parse' {
  type Node =
    | { readonly license: string; readonly plus?: true; readonly exception?: string }
    | { readonly left: Node; readonly conjunction: 'and' | 'or'; readonly right: Node }

  export default function parse(expression: string): Node
}
