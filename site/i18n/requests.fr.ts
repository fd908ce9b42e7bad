// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { RequestsKey } from './requests.en.ts'

/** Words of forms with which people ask for something, in French. */
export const requestsFr: Readonly<Record<RequestsKey, string>> = {
  'index.title': 'Formulaires',
  'index.description': 'Les formulaires de {name} : ce qu’on peut demander, et comment.',
  'index.lead': 'Remplissez un formulaire ici, imprimez-le, ou ouvrez-le comme ticket.',
  'form.next': 'La suite',
  'form.print': 'Imprimer',
  'form.paper':
    'Sans scripts, imprimez cette page et remplissez-la à la main, ou prenez l’une des autres voies ci-dessous.',
  'form.required': 'obligatoire',
  'form.choose.several': 'Plusieurs réponses sont possibles.',
  'form.range': 'De {min} à {max}.',
  'form.from': 'À partir de {min}.',
  'form.to': 'Au plus {max}.',
  'form.result': 'Votre demande',
  'form.result.text': 'La page n’envoie rien. Ouvrez un ticket avec ce texte, ou copiez-le dans un courriel.',
  'form.result.label': 'La demande en texte',
  'form.open': 'Ouvrir un ticket avec ce texte',
  'form.open.note':
    'Le texte passe dans l’adresse de la page du ticket. Rien n’est publié avant que vous ne l’y validiez.',
  'form.copy': 'Copier le texte',
  'form.copied': 'Copié.',
  'form.copy.failed': 'La copie a échoué : sélectionnez le texte et copiez-le à la main.',
  'form.long': 'Le texte est trop long pour une adresse : copiez-le, puis collez-le dans le ticket qui s’ouvre.',
  'form.unanswered': 'Sans réponse',
  'form.missing': 'Il manque {count} réponses obligatoires.',
  'form.missing.one': 'Il manque une réponse obligatoire.',
  'form.other': 'Autres voies',
  'form.other.issue': 'Le même formulaire comme ticket de GitHub',
  'form.other.external': 'site externe',
}
