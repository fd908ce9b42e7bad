/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * portal.config.yml: all that makes this portal the portal of one programme.
 */
export interface PortalConfig {
  /**
   * Whose portal it is.
   */
  programme: {
    /**
     * Full name of the portal or programme.
     */
    name: string
    /**
     * Name in the page header.
     */
    shortName: string
    /**
     * One sentence for the home page and search engines.
     */
    description: string
    /**
     * The same in French.
     */
    descriptionFr?: string
    /**
     * SVG file of the logo, from the repository root. Without it the portal's own mark is shown.
     */
    logo?: string
    /**
     * The programme's own site.
     */
    homepage?: string
    /**
     * Where to ask.
     */
    contact?: string
    /**
     * Licence of the content, as an SPDX expression.
     */
    licence?: string
    /**
     * Funding statement in the footer.
     */
    funding?: string
  }
  /**
   * Where the site is published.
   */
  site: {
    /**
     * Origin of the published site. PORTAL_SITE in the environment overrides it.
     */
    url: string
    /**
     * Path that the site is under. PORTAL_BASE in the environment overrides it.
     */
    base: string
    /**
     * Languages, the first one at the root.
     *
     * @minItems 1
     * @maxItems 2
     */
    languages: ('en' | 'fr')[]
  }
  /**
   * Work packages of the programme.
   *
   * @maxItems 50
   *
   * Items: One work package.
   */
  workPackages?: {
    /**
     * Identifier used in projects.yml.
     */
    id: string
    /**
     * Title.
     */
    title: string
    /**
     * Title in French.
     */
    titleFr?: string
  }[]
  /**
   * Id of the guideline set in content/.
   */
  guidelines?: string
  /**
   * Demonstrator levels.
   *
   * @maxItems 10
   *
   * Items: One level.
   */
  levels?: {
    /**
     * Identifier.
     */
    id: string
    /**
     * What the level means.
     */
    title: string
    /**
     * The meaning in French.
     */
    titleFr?: string
    /**
     * A demonstrator of this level uses at least so many work packages.
     */
    fewestWorkPackages?: number
    /**
     * And at most so many.
     */
    mostWorkPackages?: number
  }[]
  /**
   * Where results come from: ingest reads files as they are, `sources fetch` asks everything else.
   *
   * @maxItems 200
   */
  sources?: SourceEntry[]
  /**
   * Where software is packaged: what the field packages of a project may name, and what `versions refresh` asks.
   *
   * @maxItems 50
   */
  packageRepositories?: PackageRepository[]
  /**
   * What `sources fetch` may reach beside public addresses over https.
   */
  network?: {
    /**
     * Hosts that may be asked without encryption, with the port where it is not 80.
     *
     * @maxItems 50
     *
     * Items: One host.
     */
    httpHosts?: string[]
    /**
     * Hosts inside a private network, or on this machine, that may be asked. Nothing public can redirect to them.
     *
     * @maxItems 50
     *
     * Items: One host.
     */
    privateHosts?: string[]
  }
  /**
   * Rules that give an artefact what it does not say itself. The first rule that matches gives each field.
   *
   * @maxItems 500
   */
  mapping?: MappingRule[]
  /**
   * Projects that have KPI history here but are not in the catalogue, such as examples.
   *
   * @maxItems 50
   */
  outsideProjects?: OutsideProject[]
  /**
   * The KPI history store.
   */
  history?: {
    /**
     * Folder of the history, from the repository root.
     */
    folder?: string
    /**
     * Engine that reads it.
     */
    engine?: 'duckdb' | 'clickhouse'
    /**
     * ClickHouse: the HTTP interface of the server that is asked. No password goes here.
     */
    url?: string
    /**
     * ClickHouse: the database with the tables of this portal.
     */
    database?: string
    /**
     * ClickHouse: the cluster whose shards share the tables, as remote_servers of the servers names it.
     */
    cluster?: string
    /**
     * ClickHouse: the HTTP interface of every server of the cluster, where `history push` makes the tables.
     *
     * @maxItems 200
     *
     * Items: One server.
     */
    shards?: string[]
    /**
     * ClickHouse: environment variable that holds the name of the user.
     */
    userEnv?: string
    /**
     * ClickHouse: environment variable that holds the password, never the password itself.
     */
    passwordEnv?: string
    /**
     * How long single points are drawn on pages; the store keeps all.
     */
    retentionDays?: number
  }
  /**
   * Addresses in the header and footer.
   */
  links?: {
    /**
     * Repository of this portal.
     */
    repository?: string
    /**
     * Branch that people edit.
     */
    branch?: string
    /**
     * Issue tracker.
     */
    issues?: string
    /**
     * Chat.
     */
    chat?: string
    /**
     * Other dashboards.
     */
    dashboards?: string
  }
  /**
   * Parts of the site, on unless false.
   */
  features?: {
    /**
     * Tutorials.
     */
    learn?: boolean
    /**
     * FAQ.
     */
    faq?: boolean
    /**
     * Glossary.
     */
    glossary?: boolean
    /**
     * Software catalogue.
     */
    catalogue?: boolean
    /**
     * KPI pages.
     */
    kpi?: boolean
    /**
     * Demonstrators and their skeleton.
     */
    showroom?: boolean
    /**
     * Events, news, recordings and slides.
     */
    events?: boolean
    /**
     * Work packages, governance, risks, requests and status reports.
     */
    programme?: boolean
  }
  /**
   * Earlier catalogues of the programme that `catalogue refresh` reads every day.
   *
   * @maxItems 20
   */
  catalogueImports?: CatalogueImport[]
  linkVocabulary?: LinkVocabulary
}
/**
 * One source of artefacts. What a type needs beside its id is told by `portal check`.
 */
export interface SourceEntry {
  /**
   * Identifier.
   */
  id: string
  /**
   * What kind of place it is; files without it. files: what is found is read as it is, and archives called .zip are opened. zip: a zip archive, whatever its name. The others are asked by `sources fetch`.
   */
  type?: 'files' | 'zip' | 'http' | 'github-actions' | 'gitlab-jobs' | 'jenkins' | 'git-branch'
  /**
   * File, folder or glob from the repository root: for files, and for a zip that lies here.
   */
  path?: string
  /**
   * Project of every artefact found there.
   */
  project?: string
  /**
   * For zip, http and jenkins the address that is asked; for the others where anyone can have these artefacts.
   */
  url?: string
  /**
   * owner/name on GitHub, path or number of a project on GitLab, https address of a git repository.
   */
  repository?: string
  /**
   * Base address of the API of a server other than github.com or gitlab.com.
   */
  api?: string
  /**
   * GitHub: file name of the workflow whose artefacts count; all without it.
   */
  workflow?: string
  /**
   * Branch whose runs count, and for git-branch the branch that is read. All branches without it.
   */
  branch?: string
  /**
   * GitHub: patterns of the names of artefacts; all without it.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: One pattern.
   */
  artefacts?: string[]
  /**
   * GitLab: patterns of the names of jobs; all without it.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: One pattern.
   */
  jobs?: string[]
  /**
   * Patterns of the files to take from an archive, a build or a branch. One without a slash is held against the name alone.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: One pattern.
   */
  files?: string[]
  /**
   * Environment variable that holds the token, never the token itself. Its name ends in _TOKEN.
   */
  tokenEnv?: string
  /**
   * Days without a new result after which the source counts as stale.
   */
  maxAgeDays?: number
}
/**
 * One package repository.
 */
export interface PackageRepository {
  /**
   * Identifier.
   */
  id: string
  /**
   * What readers call it.
   */
  title: string
  /**
   * What it answers, which decides how it is read.
   */
  type:
    | 'spack-package'
    | 'spack-list'
    | 'spack-recipe'
    | 'guix-list'
    | 'guix-channel'
    | 'eessi'
    | 'easybuild-list'
    | 'easybuild-page'
    | 'e4s'
    | 'pypi'
    | 'conda'
    | 'debian'
    | 'repology'
    | 'github'
    | 'gitlab'
    | 'oci'
  /**
   * Address that is asked. {name} stands for the name of a package, {path} for a name with slashes that stay, {module} for the Python module of a Spack recipe, {letter} for the first letter. Without any of them, one answer has all packages.
   */
  url: string
  /**
   * Page of a package for readers, with the same placeholders.
   */
  page?: string
  /**
   * Page of the repository for readers.
   */
  homepage?: string
  /**
   * Commands that install a package, in a shell; {name} and {version} stand for what is installed.
   *
   * @maxItems 5
   *
   * Items: One command.
   */
  install?: string[]
  /**
   * Repositories of one family count as one when it is told whether software is in one place only.
   */
  family?: string
  /**
   * For guix-channel: the files that are read; {file} in the address stands for each.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: One file, from the root of the channel.
   */
  files?: string[]
  /**
   * For oci: where anybody gets the token with which a registry wants to be asked, with the same placeholders.
   */
  tokenUrl?: string
  /**
   * True for a place where the authors themselves release.
   */
  upstream?: boolean
  /**
   * Environment variable that holds a token, never the token itself.
   */
  tokenEnv?: string
  /**
   * Milliseconds between two questions.
   */
  pauseMs?: number
}
/**
 * One rule: conditions (path, benchmark) and what they give.
 */
export interface MappingRule {
  /**
   * Glob that the artefact's path must match.
   */
  path?: string
  /**
   * Glob that the benchmark's name must match.
   */
  benchmark?: string
  /**
   * Project the artefact belongs to.
   */
  project?: string
  /**
   * Benchmark name to use.
   */
  as?: string
  /**
   * Use case to give.
   */
  useCase?: string
  /**
   * System to give to formats that name none.
   */
  system?: string
  /**
   * Unit of values for which the artefact itself says none.
   */
  unit?: string
  /**
   * Pattern with named groups for tools that pack everything into the benchmark's name: metric, benchmark, useCase, tasks and nodes are ours, any other group becomes a parameter.
   */
  names?: string
}
/**
 * One project from outside the programme.
 */
export interface OutsideProject {
  /**
   * Identifier used in the history.
   */
  id: string
  /**
   * Name.
   */
  name: string
  /**
   * Its address.
   */
  url: string
  /**
   * Licence of the data, as an SPDX expression.
   */
  licence?: string
  /**
   * Sentence that tells readers why it is here.
   */
  note: string
  /**
   * The same in French.
   */
  noteFr?: string
}
/**
 * One catalogue: a list of projects with the six fields, and, when there is one, a mapping file that says which files elsewhere say more.
 */
export interface CatalogueImport {
  /**
   * Identifier.
   */
  id: string
  /**
   * What readers call it.
   */
  title: string
  /**
   * Address of the folder that its paths count from, which ends with a slash.
   */
  root: string
  /**
   * The list of projects, from there.
   */
  list: string
  /**
   * The mapping file, from there.
   */
  mapping?: string
  /**
   * fill: only what an entry lacks (the default). replace: all that the catalogue says.
   */
  mode?: 'fill' | 'replace'
}
/**
 * Words of the programme with which a codemeta.json says what an address is for: discussion, guix_package and so on. Without it, the form writes addresses only where CodeMeta itself has a word.
 */
export interface LinkVocabulary {
  /**
   * Prefix of its words.
   */
  prefix: string
  /**
   * Address that the prefix stands for.
   */
  url: string
}
