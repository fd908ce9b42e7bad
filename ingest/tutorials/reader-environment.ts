// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'

/** Names that commands need to reach the network and a cluster, and nothing that could be a secret. */
const passed =
  /^(?:https?_proxy|no_proxy|ssl_cert_(?:file|dir)|node_extra_ca_certs|curl_ca_bundle|requests_ca_bundle|git_ssl_cainfo|pip_(?:cert|find_links|index_url)|npm_config_registry|slurm_conf|pyenv_root)$/i

/**
 * The environment of a reader who has just logged in: a home of its own without settings, and none of the tokens that the portal may
 * have been started with.
 */
export function makeReaderEnvironment(
  own: Readonly<Record<string, string | undefined>>,
  folder: string,
): Record<string, string> {
  const kept = Object.entries(own).flatMap(([name, value]): [string, string][] =>
    passed.test(name) && value !== undefined ? [[name, value]] : [],
  )
  const asRoot = process.getuid?.() === 0 ? { OMPI_ALLOW_RUN_AS_ROOT: '1', OMPI_ALLOW_RUN_AS_ROOT_CONFIRM: '1' } : {}
  return {
    ...Object.fromEntries(kept),
    // Open MPI refuses root, which a reader is not and a container in CI often is.
    ...asRoot,
    PATH: keepReaderPath(own['PATH'] ?? '/usr/local/bin:/usr/bin:/bin'),
    HOME: join(folder, 'home'),
    TMPDIR: join(folder, 'tmp'),
    USER: own['USER'] ?? 'reader',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    TERM: 'dumb',
    COLUMNS: '80',
    GIT_AUTHOR_NAME: 'Reader',
    GIT_AUTHOR_EMAIL: 'reader@example.org',
    GIT_COMMITTER_NAME: 'Reader',
    GIT_COMMITTER_EMAIL: 'reader@example.org',
    GIT_TERMINAL_PROMPT: '0',
  }
}

/** npm puts the programs of this project first, which a reader does not have. */
function keepReaderPath(path: string): string {
  const parts = path.split(':').filter((part) => !part.includes('node_modules') && !part.includes('node-gyp-bin'))
  return parts.join(':')
}
