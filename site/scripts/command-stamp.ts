// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { oldAfterDays } from '../views/learn/command-stamp.ts'

/** A build has no clock: whether a result is old is found where it is read. */
class CommandStamp extends HTMLElement {
  connectedCallback() {
    const since = Date.parse(this.dataset['since'] ?? '')
    if (!(Date.now() - since > oldAfterDays * 86_400_000)) return
    if (this.dataset['tone'] !== 'bad') this.dataset['old'] = ''
    const words = this.querySelector<HTMLElement>('.old')
    if (words !== null) words.hidden = false
  }
}

customElements.define('command-stamp', CommandStamp)
