// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isOverdue } from '../views/programme/review-day.ts'

/** A build has no clock: whether a review is overdue is found where it is read. */
class ReviewDay extends HTMLElement {
  connectedCallback() {
    if (!isOverdue(this.dataset['day'], new Date())) return
    const words = this.querySelector<HTMLElement>('.overdue')
    if (words !== null) words.hidden = false
  }
}

customElements.define('review-day', ReviewDay)
