// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Two real servers of ClickHouse that are the two shards of one cluster, on this machine only. */
export interface Shards {
  /** HTTP interface of each. */
  readonly urls: readonly [string, string]
  readonly cluster: string
  stopSecond(): Promise<void>
  startSecond(): Promise<void>
  /** Runs a statement on one of them. */
  ask(url: string, sql: string): Promise<string>
  close(): Promise<void>
}

/** Password of the user of the tests, so that authentication is tested too. */
export const testUser = { name: 'portal', password: 'made-up-for-tests' }

const program = 'clickhouse-server'

/** True when the program is installed; `.ci/run` installs it where it can. */
export const hasClickHouse = spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

/** Starts both, each with its own configuration, ports and folder, which go when they are closed. */
export async function startShards(): Promise<Shards> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-clickhouse-'))
  const ports = await findPorts(6)
  const [first, second] = [0, 1].map((index) => {
    const own = join(folder, String(index))
    mkdirSync(join(own, 'tmp'), { recursive: true })
    writeFileSync(join(own, 'config.xml'), writeConfig(own, ports, index))
    writeFileSync(join(own, 'users.xml'), users)
    return own
  })
  if (first === undefined || second === undefined) throw new Error('There are two servers.')
  const urls = [`http://127.0.0.1:${ports[0] ?? 0}/`, `http://127.0.0.1:${ports[1] ?? 0}/`] as const
  const running: [ChildProcess, ChildProcess] = [startServer(first), startServer(second)]
  const stop = async (index: 0 | 1) => stopServer(running[index])
  try {
    await Promise.all(urls.map(waitFor))
  } catch (error) {
    await Promise.all([stop(0), stop(1)])
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  return {
    urls: [...urls],
    cluster: 'portal',
    ask,
    stopSecond: () => stop(1),
    async startSecond() {
      running[1] = startServer(second)
      await waitFor(urls[1])
    },
    async close() {
      await Promise.all([stop(0), stop(1)])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ask(url: string, sql: string): Promise<string> {
  const headers = { 'X-ClickHouse-User': testUser.name, 'X-ClickHouse-Key': testUser.password }
  const response = await fetch(url, { method: 'POST', body: sql, headers })
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  return text.trim()
}

function startServer(folder: string): ChildProcess {
  return spawn(program, [`--config-file=${join(folder, 'config.xml')}`], { cwd: folder, stdio: 'ignore' })
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

async function waitFor(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${program} does not answer at ${url}`)
}

/** Ports that the system had free a moment ago. */
async function findPorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once('listening', resolve))))
  const ports = servers.map((server) => {
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  })
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

function writeConfig(folder: string, ports: readonly number[], index: number): string {
  const shard = (port = 0) => `<shard><replica><host>127.0.0.1</host><port>${port}</port>
    <user>${testUser.name}</user><password>${testUser.password}</password></replica></shard>`
  return `<yandex>
    <logger><level>error</level><log>${folder}/server.log</log><errorlog>${folder}/error.log</errorlog></logger>
    <listen_host>127.0.0.1</listen_host>
    <http_port>${ports[index] ?? 0}</http_port><tcp_port>${ports[2 + index] ?? 0}</tcp_port>
    <interserver_http_port>${ports[4 + index] ?? 0}</interserver_http_port>
    <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
    <users_config>${folder}/users.xml</users_config>
    <default_profile>default</default_profile><default_database>default</default_database>
    <mark_cache_size>5368709</mark_cache_size>
    <remote_servers><portal>${shard(ports[2])}${shard(ports[3])}</portal></remote_servers>
  </yandex>`
}

const users = `<yandex>
  <profiles><default><max_memory_usage>1000000000</max_memory_usage></default></profiles>
  <quotas><default></default></quotas>
  <users><${testUser.name}>
    <password>${testUser.password}</password><networks><ip>127.0.0.1</ip></networks>
    <profile>default</profile><quota>default</quota>
  </${testUser.name}></users>
</yandex>`
