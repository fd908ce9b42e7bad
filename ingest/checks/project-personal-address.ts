// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** Letters before and after the sign are bounded, so that no text makes the search slow. */
const address = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/

/** No e-mail address stands in the catalogue: contacts are roles, and everything here is public for ever. */
export const checkPersonalAddresses: ContentCheck = ({ projects }) => {
  if (projects === undefined) return []
  return projects.record.flatMap((project, index) => {
    const texts: [string, string][] = [
      ['name', project.name],
      ['description', project.description],
      ...(project.contacts ?? []).map(({ role }, place): [string, string] => [`contacts/${place}/role`, role]),
    ]
    return texts.flatMap(([field, text]) => {
      if (!address.test(text)) return []
      const message = `${project.name} has an e-mail address in its entry.`
      const hint = 'Take it out. Under contacts, name a role and the page of a list, a forum or an issue tracker.'
      return [report(projects, { code: 'project/personal-address', pointer: `/${index}/${field}`, message, hint })]
    })
  })
}
