// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Words about what a demonstrator begins from, in English. */
export const skeletonEn = {
  title: 'Start a demonstrator',
  description:
    'A demonstrator to begin from: program, tests, pipelines, images and benchmarks, to download and to read.',
  lead: 'A whole demonstrator to download, to try and to change.',
  purpose: 'What it is for',
  download: 'Download all of it (.zip)',
  'download.size': '{files} files, {size} kB. It unpacks into the folder {folder}/.',
  guide: 'Guide: from an idea to a demonstrator in the showroom',
  tutorial: 'Tutorial: build one from this skeleton',
  roles: 'Who does what',
  checklist: 'Check list',
  'checklist.lead': 'In this order. Nobody checks it off here: copy it into an issue of your repository.',
  'checklist.all': 'Together',
  files: 'What is in it',
  'files.lead': 'Every file can be read here before anything is downloaded.',
  root: 'The folder itself',
  lines: '{count} lines',
  'lines.one': 'one line',
  script: 'script',
  link: 'Link to this file',
} as const

/** Key of a text about what a demonstrator begins from. */
export type SkeletonKey = keyof typeof skeletonEn
