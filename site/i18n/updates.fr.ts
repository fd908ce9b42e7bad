// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { UpdatesKey } from './updates.en.ts'

/** Words of news and status reports, in French. */
export const updatesFr: Readonly<Record<UpdatesKey, string>> = {
  'news.title': 'Actualités',
  'news.description': 'Ce qu’il y a de nouveau dans la formation, les logiciels et les résultats de {name}.',
  'news.lead': 'Ce qui a changé, le plus récent d’abord.',
  'news.empty': 'Il n’y a pas encore d’actualité.',
  'news.empty.text': 'Une actualité est un fichier de content/news/.',
  'news.feed': 'Les actualités en flux Atom',
  'news.links': 'Pour aller plus loin',
  'news.untranslated': 'Ce texte n’est pas encore traduit.',
  'news.type.portal': 'Portail',
  'news.type.training': 'Formation',
  'news.type.software': 'Logiciels',
  'news.type.results': 'Résultats',
  'news.type.event': 'Événement',
  'news.type.programme': 'Programme',
  'status.title': 'Rapports d’état',
  'status.description': 'Des rapports datés : où en étaient, un jour donné, des parties de {name} et de ses voisins.',
  'status.lead': 'Où en étaient les choses à une date, et ce qui n’est plus vrai.',
  'status.empty': 'Il n’y a pas encore de rapport d’état.',
  'status.empty.text': 'Un rapport est un fichier de content/status/. Il garde sa date et dit ce qui l’a remplacé.',
  'status.asOf': 'État au {day}',
  'status.period': 'Période : {period}',
  'status.superseded': 'Périmé',
  'status.superseded.title': 'Ce rapport est périmé.',
  'status.superseded.link': 'L’état actuel',
  'status.done': 'Fait',
  'status.underway': 'En cours',
  'status.blocked': 'Bloqué',
  'status.nothing': 'Rien n’a été signalé.',
  'status.links': 'Sources',
}
