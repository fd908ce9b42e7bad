// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Words for changes of level, in English: apart from the others, as the chart in the browser takes them along. */
export const changesEn = {
  'change.worse': 'worse',
  'change.better': 'better',
  'change.moved': 'changed',
  'change.expected': 'expected',
  'change.accepted': 'accepted',
  'change.ignored': 'ignored',
  'change.platform': 'platform',
  'change.guide': 'How changes are found',
  'legend.level': 'level',
  'legend.band': 'level ± 2 × noise',
  'legend.change-worse': 'change for the worse',
  'legend.change-better': 'change for the better',
  'legend.change-moved': 'change of level',
  'legend.change-silenced': 'change that people have answered',
  'legend.platform': 'the system changed',
  'legend.release': 'release',
} as const
