// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueKey } from './catalogue.en.ts'

/** French texts of the catalogue. */
export const catalogueFr: Readonly<Record<CatalogueKey, string>> = {
  'facet.workPackage': 'Work package',
  'facet.language': 'Langage',
  'facet.licence': 'Licence',
  'facet.package': 'Gestionnaire de paquets',
  'facet.guideline': 'Règle déclarée suivie',
  'facet.system': 'Mesuré sur',
  'facet.kpi': 'Résultats de bancs d’essai',
  'facet.kpi.yes': 'Avec résultats',
  'facet.kpi.none': 'Sans résultat',
  'facet.fresh': 'Dernier résultat ou version',
  'facet.fresh.90': 'Depuis moins de 90 jours',
  'facet.fresh.365': 'Depuis moins d’un an',
  'facet.fresh.older': 'Il y a plus d’un an',
  'facet.fresh.none': 'Aucune date connue',
  'facet.parallelism': 'Parallélisme',
  'facet.topic': 'Sujet',
  'facet.institution': 'Établissement',
  'facet.none': 'Non précisé',
  'facet.option': '{name} ({count})',
  'filter.failed': 'La liste n’a pas pu être chargée. Rechargez la page pour la filtrer.',
  'list.more': 'Afficher plus de projets',
  'list.index': 'Tous les autres projets par nom',
  'list.asOf': 'Les âges sont comptés jusqu’au {date}, la date la plus récente de ce catalogue.',
  'list.compare': 'Comparer des projets',
  'list.dependencies': 'Pièces critiques',
  'list.readiness': 'Disponibilité sur les machines',
  'list.feed': 'Flux des changements',
  'list.links': 'Autres vues du catalogue',
}
