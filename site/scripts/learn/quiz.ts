// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The quiz of a tutorial: judges an answer, says so in text, and keeps it in this browser. */
import { l } from '../../i18n/learn-text.ts'
import { toLanguage } from '../../views/links.ts'
import { judgeAnswer } from '../../views/learn/judge-answer.ts'
import { pageOf, withPage } from '../../views/learn/progress.ts'
import type { KeptAnswer } from '../../views/learn/progress.ts'
import { clearQuestion, describeQuestion, fillAnswer, readAnswer, showVerdict } from './question-parts.ts'
import { keepProgress, recallProgress } from './progress-store.ts'

class PortalQuiz extends HTMLElement {
  private readonly language = toLanguage(document.documentElement.lang)

  connectedCallback() {
    const { quiz } = pageOf(recallProgress(), this.tutorial)
    for (const question of this.questions) {
      const kept = Object.hasOwn(quiz, idOf(question)) ? quiz[idOf(question)] : undefined
      if (kept !== undefined && fillAnswer(question, kept.chosen)) this.judge(question)
      question.querySelector('form')?.addEventListener('submit', (event) => {
        event.preventDefault()
        this.answer(question)
      })
    }
    this.againButton?.addEventListener('click', () => {
      this.startAgain()
    })
    this.showScore()
  }

  private get tutorial() {
    return this.dataset['tutorial'] ?? ''
  }

  private get questions() {
    return [...this.querySelectorAll<HTMLElement>('[data-question]')]
  }

  private get againButton() {
    return this.querySelector<HTMLButtonElement>('[data-again]')
  }

  private answer(question: HTMLElement) {
    const verdict = this.judge(question)
    if (verdict.state === 'empty') return
    this.keep({ [idOf(question)]: { chosen: readAnswer(question), correct: verdict.state === 'right' } })
    this.showScore()
  }

  private judge(question: HTMLElement) {
    const chosen = readAnswer(question)
    const verdict = judgeAnswer(describeQuestion(question), chosen)
    showVerdict(question, verdict, this.language)
    return verdict
  }

  private keep(answers: Readonly<Record<string, KeptAnswer>>) {
    const progress = recallProgress()
    const page = pageOf(progress, this.tutorial)
    keepProgress(withPage(progress, this.tutorial, { ...page, quiz: { ...page.quiz, ...answers } }))
  }

  private startAgain() {
    const progress = recallProgress()
    keepProgress(withPage(progress, this.tutorial, { ...pageOf(progress, this.tutorial), quiz: {} }))
    for (const question of this.questions) clearQuestion(question)
    this.showScore()
    this.say(l(this.language, 'quiz.cleared'))
    this.querySelector<HTMLElement>('input, select')?.focus()
  }

  /** Counted are the questions of today, as they were judged today. */
  private showScore() {
    const judged = this.questions.filter(({ dataset }) => dataset['state'] !== undefined)
    const right = judged.filter(({ dataset }) => dataset['state'] === 'right').length
    this.againButton?.toggleAttribute('hidden', judged.length === 0)
    this.say(judged.length === 0 ? '' : l(this.language, 'quiz.score', { right, total: this.questions.length }))
  }

  private say(text: string) {
    const status = this.querySelector('.score [role=status]')
    if (status !== null) status.textContent = text
  }
}

function idOf({ dataset }: HTMLElement): string {
  return dataset['question'] ?? ''
}
customElements.define('portal-quiz', PortalQuiz)
