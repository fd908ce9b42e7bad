// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SkeletonKey } from './skeleton.en.ts'

/** Words about what a demonstrator begins from, in French. */
export const skeletonFr: Readonly<Record<SkeletonKey, string>> = {
  title: 'Commencer un démonstrateur',
  description:
    'Un démonstrateur par lequel commencer : programme, tests, chaînes d’intégration, images et bancs d’essai, à télécharger et à lire.',
  lead: 'Un démonstrateur entier à télécharger, à essayer et à modifier.',
  purpose: 'À quoi il sert',
  download: 'Tout télécharger (.zip)',
  'download.size': '{files} fichiers, {size} ko. L’archive crée le dossier {folder}/.',
  guide: 'Guide : de l’idée à un démonstrateur dans la vitrine',
  tutorial: 'Tutoriel : en construire un à partir de ce squelette',
  roles: 'Qui fait quoi',
  checklist: 'Liste de contrôle',
  'checklist.lead': 'Dans cet ordre. Rien ne se coche ici : copiez-la dans un ticket de votre dépôt.',
  'checklist.all': 'Ensemble',
  files: 'Ce qu’il contient',
  'files.lead': 'Chaque fichier se lit ici, avant tout téléchargement.',
  root: 'Le dossier lui-même',
  lines: '{count} lignes',
  'lines.one': 'une ligne',
  script: 'script',
  link: 'Lien vers ce fichier',
}
