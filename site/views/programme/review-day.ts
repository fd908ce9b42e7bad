// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

/** True when the whole day, in UTC, is over; a risk without a day, or a closed one, is never overdue. */
export function isOverdue(day: string | undefined, now: Date): boolean {
  return day !== undefined && day < now.toISOString().slice(0, 10)
}
