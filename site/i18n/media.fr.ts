// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { MediaKey } from './media.en.ts'

/** Words of recordings and slides, in French. */
export const mediaFr: Readonly<Record<MediaKey, string>> = {
  title: 'Enregistrements et diapositives',
  description:
    'Séances enregistrées de {name}, avec chapitres, sous-titres et transcriptions, et les diapositives qui y ont été montrées.',
  lead: 'Des séances à revoir, avec ce qui a été dit, à lire et à chercher.',
  'recordings.title': 'Enregistrements',
  'recordings.empty': 'Aucune séance n’a encore été enregistrée.',
  'recordings.empty.text':
    'Les séances pratiques et les ateliers enregistrés seront réunis ici, avec chapitres, sous-titres et transcription. Ils sont publiés une fois que toutes les personnes concernées ont donné leur accord.',
  'recordings.empty.guide': 'Comment ajouter un enregistrement',
  'slides.title': 'Diapositives',
  'slides.empty': 'Aucune diapositive n’a encore été saisie.',
  'slides.alternative': 'Le même contenu en texte',
  'slides.pages': '{count} diapositives',
  'slides.pages.one': '1 diapositive',
  'slides.by': 'Par {names}',
  'slides.day': 'Montrées le {day}',
  'slides.event': 'Montrées à',
  'slides.hash': 'SHA-256 du fichier',
  'facts.day': 'Enregistré le',
  'facts.length': 'Durée',
  'facts.speakers': 'Intervenants',
  'facts.languages': 'Langue parlée',
  'facts.captions': 'Sous-titres',
  'facts.licence': 'Licence',
  'facts.provider': 'Chez',
  'length.minutes': '{minutes} min',
  'length.hours': '{hours} h {minutes} min',
  'length.seconds': '{seconds} s',
  'watch.title': 'Regarder',
  'watch.local': 'La vidéo est sur ce site. Rien n’est chargé avant que vous la lanciez.',
  'watch.none': 'Votre navigateur ne lit pas de vidéo ici.',
  'watch.download': 'Télécharger la vidéo',
  'watch.elsewhere': 'Regarder chez {provider}',
  'watch.elsewhere.text':
    'Rien n’est chargé de {host} sur cette page. Si vous suivez le lien, votre navigateur se connecte à {host}, qui voit alors votre adresse réseau et peut déposer ses propres cookies.',
  'chapters.title': 'Chapitres',
  'transcript.title': 'Transcription',
  'transcript.search': 'Chercher dans la transcription',
  'transcript.found': '{count} passages',
  'transcript.found.one': '1 passage',
  'transcript.found.none': 'Rien trouvé',
  'transcript.none': 'Il n’y a pas encore de transcription de cet enregistrement.',
  'goes.title': 'Va avec',
}
