// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CommandsKey } from './commands.en.ts'

/** Words about the commands of tutorials in French. */
export const commandsFr: Readonly<Record<CommandsKey, string>> = {
  label: 'Les commandes sont-elles testées ?',
  ran: '{passed} blocs de commandes sur {total} ont fonctionné tels quels le {date}',
  with: 'avec {tools}',
  old: 'C’était il y a plus de 90 jours : les outils ont pu changer depuis.',
  failed: 'Le bloc « {name} » a échoué le {date}.',
  never: 'Commandes pas encore exécutées : aucun des {total} blocs de commandes n’a été testé tel qu’il est écrit.',
  'never.one': 'Commandes pas encore exécutées : le bloc de commandes n’a pas été testé tel qu’il est écrit.',
  untested: 'Aucune commande de cette page n’est testée.',
  list: 'Bloc par bloc',
  'state.passed': 'a fonctionné tel quel',
  'state.failed': 'échec',
  'state.not-run': 'non exécuté',
  'state.never': 'pas encore exécuté',
  'state.untested': 'non testé',
  note: 'Non testé :',
}
