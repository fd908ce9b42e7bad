// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** <tag-checker>: says of what is written in its field whether it is a tag by the scheme. */
import { readImageTag } from '../../../ingest/records/versions/image-tag.ts'
import type { TagWords } from '../../../ingest/records/versions/image-tag.ts'
import type { TagScheme } from '../../../schemas/types.gen.ts'

class TagChecker extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input')
    const verdict = this.querySelector('[role=status]')
    if (field === null || verdict === null) return
    const scheme: TagScheme = JSON.parse(this.dataset['scheme'] ?? '{}')
    const words: TagWords = JSON.parse(this.dataset['words'] ?? '{}')
    const texts: Readonly<Record<string, string>> = JSON.parse(this.dataset['texts'] ?? '{}')
    const say = () => {
      const reading = readImageTag(field.value.trim(), scheme, words)
      const fault = 'fault' in reading ? reading.fault : undefined
      verdict.textContent = texts[fault ?? 'good'] ?? ''
      if (fault !== undefined && fault !== 'empty') field.setAttribute('aria-invalid', 'true')
      else field.removeAttribute('aria-invalid')
    }
    field.addEventListener('input', say)
    say()
  }
}

customElements.define('tag-checker', TagChecker)
