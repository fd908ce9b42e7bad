// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { OriginsKey } from './origins.en.ts'

export const originsFr: Readonly<Record<OriginsKey, string>> = {
  'origins.title': 'D’où viennent ces informations',
  'origins.written': 'Ce qui n’est pas cité ici a été écrit dans {file}.',
  'origins.fields': 'Fournit : {fields}.',
  'origins.nothing': 'Ne fournit rien que l’entrée ne dise déjà.',
  'origins.ok': 'Lu le {date}',
  'origins.stale': 'Illisible pour l’instant ; voici ce qui y figurait le {date}',
  'origins.error': 'N’a pas encore pu être lu',
  'origins.absent': 'Il n’y a rien à cette adresse',
  'origins.never': 'Pas encore lu',
  'origins.differs': 'Ce qui diffère',
  'origins.here': 'Affiché ici',
}
