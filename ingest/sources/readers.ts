// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HostRules } from './address-guard.ts'
import type { Token } from './http-hops.ts'
import type { NetworkPlace } from './source-config.ts'
import type { FetchTask, FetchYield } from './source-reader.ts'
import { readToken, writeBasic, writeBearer } from './token.ts'
import type { TokenUse } from './token.ts'
import { makeFault, readFault } from './source-fault.ts'

/** Reads a place with what reads its type; each is loaded only when it is asked for. */
export async function readPlace(
  place: NetworkPlace,
  task: Omit<FetchTask, 'token'>,
  rules: HostRules,
): Promise<FetchYield> {
  const token = readToken({ tokenEnv: place.tokenEnv, environment: task.environment, ...chooseToken(place) })
  if (token !== undefined && 'code' in token) {
    return { watermark: task.watermark, problems: [], fault: readFault(makeFault(chooseToken(place).url, token)) }
  }
  return readWith(place, { ...task, token }, rules)
}

async function readWith(place: NetworkPlace, task: FetchTask, rules: HostRules): Promise<FetchYield> {
  switch (place.type) {
    case 'http':
    case 'zip':
      return (await import('./http-source.ts')).readHttp(place, task)
    case 'github-actions':
      return (await import('./github-actions.ts')).readGithub(place, task)
    case 'gitlab-jobs':
      return (await import('./gitlab-jobs.ts')).readGitlab(place, task)
    case 'jenkins':
      return (await import('./jenkins.ts')).readJenkins(place, task)
    case 'git-branch':
      return (await import('./git-branch.ts')).readGit(place, task, { rules })
    default:
      return place satisfies never
  }
}

/** Who gets the token of a place, and in which header. */
function chooseToken(place: NetworkPlace): Pick<TokenUse, 'url' | 'write'> {
  switch (place.type) {
    case 'http':
    case 'zip':
      return { url: place.url, write: writeBearer }
    case 'github-actions':
      return { url: place.api, write: writeBearer }
    case 'gitlab-jobs':
      return { url: place.api, write: writeGitlab }
    case 'jenkins':
      return { url: place.url, write: writeBasic }
    case 'git-branch':
      return { url: place.repository, write: (secret) => writeBasic(`x-access-token:${secret}`) }
    default:
      return place satisfies never
  }
}

/** The token that GitLab gives to a job of its own has a header of its own. */
function writeGitlab(secret: string, name: string): Pick<Token, 'header' | 'value'> {
  return { header: name === 'CI_JOB_TOKEN' ? 'job-token' : 'private-token', value: secret }
}
