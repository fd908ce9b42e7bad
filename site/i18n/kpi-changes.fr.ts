// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { changesEn } from './kpi-changes.en.ts'

/** Words for changes of level, in French. */
export const changesFr: Readonly<Record<keyof typeof changesEn, string>> = {
  'change.worse': 'dégradé',
  'change.better': 'amélioré',
  'change.moved': 'changé',
  'change.expected': 'voulu',
  'change.accepted': 'accepté',
  'change.ignored': 'écarté',
  'change.platform': 'plateforme',
  'change.guide': 'Comment les changements sont trouvés',
  'legend.level': 'niveau',
  'legend.band': 'niveau ± 2 × bruit',
  'legend.change-worse': 'changement défavorable',
  'legend.change-better': 'changement favorable',
  'legend.change-moved': 'changement de niveau',
  'legend.change-silenced': 'changement auquel quelqu’un a répondu',
  'legend.platform': 'le système a changé',
  'legend.release': 'version publiée',
}
