// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { isJobAccounting, jobAccounting, nameJobSession } from '../../../ingest/records/job-accounting.ts'

describe('The accounting of a job', () => {
  it('is told from what a benchmark measured', () => {
    expect(isJobAccounting({ benchmark: jobAccounting })).toBe(true)
    expect(isJobAccounting({ benchmark: 'feelpp_toolbox_heat' })).toBe(false)
  })

  it('is one run for each job, whenever it is asked', () => {
    expect(nameJobSession('38113')).toBe('job 38113')
  })
})
