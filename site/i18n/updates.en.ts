// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Words of news and status reports, in English. */
export const updatesEn = {
  'news.title': 'News',
  'news.description': 'What is new in the training, the software and the results of {name}.',
  'news.lead': 'What has changed, newest first.',
  'news.empty': 'There is no news yet.',
  'news.empty.text': 'A piece of news is a file in content/news/.',
  'news.feed': 'News as an Atom feed',
  'news.links': 'Read on',
  'news.untranslated': 'This text has not been translated yet.',
  'news.type.portal': 'Portal',
  'news.type.training': 'Training',
  'news.type.software': 'Software',
  'news.type.results': 'Results',
  'news.type.event': 'Event',
  'news.type.programme': 'Programme',
  'status.title': 'Status reports',
  'status.description': 'Dated reports: how parts of {name} and of its neighbours stood on a day.',
  'status.lead': 'How things stood on a day, and what is no longer true.',
  'status.empty': 'There is no status report yet.',
  'status.empty.text': 'A report is a file in content/status/. It keeps its date, and says what has replaced it.',
  'status.asOf': 'As of {day}',
  'status.period': 'Period: {period}',
  'status.superseded': 'Out of date',
  'status.superseded.title': 'This report is out of date.',
  'status.superseded.link': 'Where it stands today',
  'status.done': 'Done',
  'status.underway': 'Under way',
  'status.blocked': 'Held up',
  'status.nothing': 'Nothing was reported.',
  'status.links': 'Sources',
} as const

export type UpdatesKey = keyof typeof updatesEn
