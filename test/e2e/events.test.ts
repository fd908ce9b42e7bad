// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'

const portal = inject('portal')
const open = useBrowser()
const events = `${portal.address}events/`

/** Opens the events as somebody does on a day. */
async function openOn(day: string): Promise<Page> {
  const { page, faults } = await open(`${portal.address}glossary/`)
  await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`))
  await page.goto(events)
  expect(faults).toEqual([])
  return page
}

const listed = (page: Page, part: string) => page.locator(`[data-part=${part}] .event-row h3`).allInnerTexts()

describe('the list of events', () => {
  test('tells what is coming up and what is past from the clock of its reader', async () => {
    const page = await openOn('2024-06-01')
    expect(await listed(page, 'upcoming')).toEqual(['InPEX workshop 2025'])
    expect(await listed(page, 'past')).toEqual(['First InPEX meeting'])
    expect(await page.locator('[data-part=running]').isVisible()).toBe(false)
  })

  test('tells what goes on now, and that nothing else is announced', async () => {
    const page = await openOn('2025-04-17')
    expect(await listed(page, 'running')).toEqual(['InPEX workshop 2025'])
    expect(await page.locator('[data-part=upcoming] [data-none]').isVisible()).toBe(true)
  })

  test('is complete without JavaScript, and does not say what it cannot know', async () => {
    const { page } = await open(events, { javaScriptEnabled: false })
    expect(await page.locator('.event-row:visible h3').allInnerTexts()).toEqual([
      'InPEX workshop 2025',
      'First InPEX meeting',
    ])
    expect(await page.locator('main h2:visible').allInnerTexts()).not.toContain('Past')
  })
})

test('the page of an event says that it is past once it is', async () => {
  const { page, foreign } = await open(`${events}inpex-2025/`)
  expect(await page.locator('event-state [data-state]:visible').allInnerTexts()).toEqual(['Past'])
  expect(foreign).toEqual([])
})

test('a series that nobody has dated is announced as a plan, and has no calendar', async () => {
  const { page } = await open(`${events}series/office-hours/`)
  expect(await page.locator('main').innerText()).toContain('Planned, no date yet')
  expect(await page.locator('main a[href$=".ics"]').count()).toBe(0)
})

test('the calendar holds the events and none of the planned series', async () => {
  const answer = await fetch(`${events}calendar.ics`)
  const text = await answer.text()
  expect(text.match(/^UID:.*$/gm)?.map((line) => line.split('@')[0])).toEqual([
    'UID:event-inpex-2023',
    'UID:event-inpex-2025',
  ])
})
