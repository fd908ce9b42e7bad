// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readLoose } from './loose-json.ts'
import type { Loose } from './loose-json.ts'
import type { PublishedFacts } from './review-data.ts'

/**
 * What a review needs of the site data: badges of guidelines.json, packages of versions.json and addresses of links.json. A file
 * that this portal does not write leaves its part out.
 */
export function readFacts(read: (name: string) => unknown): PublishedFacts {
  const [guidelines, versions, links] = [read('guidelines.json'), read('versions.json'), read('links.json')]
  return {
    ...(guidelines === undefined ? {} : { badges: readLoose(guidelines).at('projects').items().map(readBadges) }),
    ...(versions === undefined ? {} : { versions: readLoose(versions).at('projects').items().map(readPackages) }),
    ...(links === undefined ? {} : { links: readLoose(links).at('links').items().map(readLink) }),
  }
}

function readBadges(project: Loose) {
  return {
    project: project.at('project').text(),
    badges: project
      .at('badges')
      .items()
      .map((badge) => ({
        path: badge.at('path').text(),
        label: badge.at('label').text(),
        message: badge.at('message').text(),
        level: badge.at('level').text(),
      })),
  }
}

function readPackages(project: Loose) {
  return {
    project: project.at('project').text(),
    packages: project
      .at('packages')
      .items()
      .map((one) => {
        const newest = one.at('newest')
        const [version, status] = [newest.at('version').text(), newest.at('status').text()]
        return {
          repository: one.at('repository').text(),
          name: one.at('name').text(),
          status: one.at('status').text(),
          ...(version === '' ? {} : { newest: { version, status } }),
        }
      }),
  }
}

function readLink(link: Loose) {
  return {
    url: link.at('url').text(),
    status: link.at('status').text(),
    ...link.named('message'),
    ...link.named('target'),
  }
}
