/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/sites/<id>.yml: a supercomputer as its users meet it. A part that nobody has confirmed is left out.
 */
export interface ComputingSite {
  /**
   * Its name.
   */
  title: string
  /**
   * What it is, in a sentence or two.
   */
  description?: string
  fr?: ComputingSiteFrench
  /**
   * Who runs it, and where.
   */
  host?: string
  /**
   * Country that it stands in: ISO 3166, two letters.
   */
  country?: string
  /**
   * Its official documentation for users.
   */
  docs?: string
  /**
   * True for the machine on which the commands of tutorials are tested; one at most.
   */
  practice?: boolean
  /**
   * Written page of the portal that tells how to get there, without the language.
   */
  guide?: string
  /**
   * Its id in content/supercomputers.yml, which has the targets of package repositories.
   */
  supercomputer?: string
  /**
   * Names under which results of it are in the KPI history.
   *
   * @minItems 1
   * @maxItems 20
   */
  systems?: string[]
  scheduler?: SiteScheduler
  login?: SiteLogin
  partitions?: SitePartitions
  modules?: SiteModules
  containers?: SiteContainers
  packageManagers?: SitePackageManagers
  network?: SiteNetwork
  runner?: SiteRunner
  energy?: SiteEnergy
  storage?: SiteStorage
  support?: SiteSupport
  account?: SiteAccount
}
/**
 * The same in French.
 */
export interface ComputingSiteFrench {
  /**
   * What it is.
   */
  description?: string
}
/**
 * What gives jobs their nodes.
 */
export interface SiteScheduler {
  /**
   * Scheduler.
   */
  name: 'slurm' | 'oar' | 'pbs' | 'lsf' | 'other'
  /**
   * Begin of the command that submits a batch script; the name of the script follows. Words in capitals are for the reader to replace.
   */
  submit?: string
  /**
   * Command that opens a shell on a compute node.
   */
  interactive?: string
  /**
   * Command that shows the own jobs.
   */
  queue?: string
  /**
   * Begin of the command that ends a job; its number follows.
   */
  cancel?: string
  /**
   * Command that shows partitions or nodes.
   */
  nodes?: string
  /**
   * Partition for a first small job.
   */
  partition?: string
  /**
   * What else a user has to know, in a few sentences.
   */
  notes?: string
  fr?: SiteSchedulerFrench
  /**
   * Page of the official documentation that says so.
   */
  source: string
  /**
   * Day on which somebody read it there.
   */
  verified: string
}
/**
 * The same in French.
 */
export interface SiteSchedulerFrench {
  /**
   * What else a user has to know.
   */
  notes?: string
}
/**
 * How users reach it.
 */
export interface SiteLogin {
  /**
   * Name of the login node.
   */
  host?: string
  /**
   * Command that connects.
   */
  command?: string
  /**
   * What else a user has to know, in a few sentences.
   */
  notes?: string
  fr?: SiteLoginFrench
  /**
   * Page of the official documentation that says so.
   */
  source: string
  /**
   * Day on which somebody read it there.
   */
  verified: string
}
/**
 * The same in French.
 */
export interface SiteLoginFrench {
  /**
   * What else a user has to know.
   */
  notes?: string
}
/**
 * Groups of alike nodes.
 */
export interface SitePartitions {
  /**
   * The partitions.
   *
   * @minItems 1
   * @maxItems 40
   */
  list: SitePartition[]
  /**
   * What else a user has to know, in a few sentences.
   */
  notes?: string
  fr?: SitePartitionsFrench
  /**
   * Page of the official documentation that says so.
   */
  source: string
  /**
   * Day on which somebody read it there.
   */
  verified: string
}
/**
 * One group.
 */
export interface SitePartition {
  /**
   * Its name for the scheduler, or what the documentation calls these nodes.
   */
  name: string
  /**
   * Number of nodes.
   */
  nodes?: number
  /**
   * Processors of a node.
   */
  cpu?: string
  /**
   * Cores of a node.
   */
  cores?: number
  /**
   * Accelerators of a node.
   */
  gpu?: string
  /**
   * Memory of a node.
   */
  memory?: string
  /**
   * Longest time that a job may ask for.
   */
  maxTime?: string
  /**
   * Options of the scheduler that choose it.
   */
  flags?: string
  /**
   * Page that says so, when it is another one.
   */
  source?: string
}
/**
 * The same in French.
 */
export interface SitePartitionsFrench {
  /**
   * What else a user has to know.
   */
  notes?: string
}
/**
 * What offers software as modules.
 */
export interface SiteModules {
  /**
   * Tool.
   */
  tool: 'lmod' | 'environment-modules' | 'other' | 'none'
  /**
   * What else a user has to know, in a few sentences.
   */
  notes?: string
  fr?: SiteModulesFrench
  /**
   * Page of the official documentation that says so.
   */
  source: string
  /**
   * Day on which somebody read it there.
   */
  verified: string
}
/**
 * The same in French.
 */
export interface SiteModulesFrench {
  /**
   * What else a user has to know.
   */
  notes?: string
}
/**
 * What runs containers.
 */
export interface SiteContainers {
  /**
   * Program.
   */
  runtime: string
  /**
   * Command that runs a program in an image.
   */
  command?: string
  /**
   * What else a user has to know, in a few sentences.
   */
  notes?: string
  fr?: SiteContainersFrench
  /**
   * Page of the official documentation that says so.
   */
  source: string
  /**
   * Day on which somebody read it there.
   */
  verified: string
}
/**
 * The same in French.
 */
export interface SiteContainersFrench {
  /**
   * What else a user has to know.
   */
  notes?: string
}
/**
 * Package managers and shared software that users find there.
 */
export interface SitePackageManagers {
  /**
   * Their names.
   *
   * @minItems 1
   * @maxItems 20
   */
  names: string[]
  /**
   * What else a user has to know, in a few sentences.
   */
  notes?: string
  fr?: SitePackageManagersFrench
  /**
   * Page of the official documentation that says so.
   */
  source: string
  /**
   * Day on which somebody read it there.
   */
  verified: string
}
/**
 * The same in French.
 */
export interface SitePackageManagersFrench {
  /**
   * What else a user has to know.
   */
  notes?: string
}
/**
 * What compute nodes reach outside.
 */
export interface SiteNetwork {
  /**
   * Whether compute nodes reach the Internet.
   */
  outgoing?: 'yes' | 'no' | 'proxy'
  /**
   * What else a user has to know, in a few sentences.
   */
  notes?: string
  fr?: SiteNetworkFrench
  /**
   * Page of the official documentation that says so.
   */
  source: string
  /**
   * Day on which somebody read it there.
   */
  verified: string
}
/**
 * The same in French.
 */
export interface SiteNetworkFrench {
  /**
   * What else a user has to know.
   */
  notes?: string
}
/**
 * Whether continuous integration can run there.
 */
export interface SiteRunner {
  /**
   * True when there is a way for all users.
   */
  available: boolean
  /**
   * What else a user has to know, in a few sentences.
   */
  notes?: string
  fr?: SiteRunnerFrench
  /**
   * Page of the official documentation that says so.
   */
  source: string
  /**
   * Day on which somebody read it there.
   */
  verified: string
}
/**
 * The same in French.
 */
export interface SiteRunnerFrench {
  /**
   * What else a user has to know.
   */
  notes?: string
}
/**
 * How the energy of jobs is measured.
 */
export interface SiteEnergy {
  /**
   * What measures, or the plugin of the scheduler.
   */
  tool: string
  /**
   * What the smallest thing is that is measured.
   */
  granularity?: string
  /**
   * Command that shows it.
   */
  command?: string
  /**
   * What else a user has to know, in a few sentences.
   */
  notes?: string
  fr?: SiteEnergyFrench
  /**
   * Page of the official documentation that says so.
   */
  source: string
  /**
   * Day on which somebody read it there.
   */
  verified: string
}
/**
 * The same in French.
 */
export interface SiteEnergyFrench {
  /**
   * What else a user has to know.
   */
  notes?: string
}
/**
 * Where files are.
 */
export interface SiteStorage {
  /**
   * The areas.
   *
   * @minItems 1
   * @maxItems 20
   */
  areas: SiteStorageArea[]
  /**
   * What else a user has to know, in a few sentences.
   */
  notes?: string
  fr?: SiteStorageFrench
  /**
   * Page of the official documentation that says so.
   */
  source: string
  /**
   * Day on which somebody read it there.
   */
  verified: string
}
/**
 * One area.
 */
export interface SiteStorageArea {
  /**
   * Path, or the variable that holds it.
   */
  path: string
  /**
   * How much fits.
   */
  quota?: string
  /**
   * How long files stay.
   */
  keeps?: string
  /**
   * Whether it is backed up.
   */
  backup?: boolean
}
/**
 * The same in French.
 */
export interface SiteStorageFrench {
  /**
   * What else a user has to know.
   */
  notes?: string
}
/**
 * Who helps.
 */
export interface SiteSupport {
  /**
   * Page on which users ask.
   */
  url: string
  /**
   * What else a user has to know, in a few sentences.
   */
  notes?: string
  fr?: SiteSupportFrench
  /**
   * Page of the official documentation that says so.
   */
  source: string
  /**
   * Day on which somebody read it there.
   */
  verified: string
}
/**
 * The same in French.
 */
export interface SiteSupportFrench {
  /**
   * What else a user has to know.
   */
  notes?: string
}
/**
 * How to get an account.
 */
export interface SiteAccount {
  /**
   * Page on which it begins.
   */
  url: string
  /**
   * What else a user has to know, in a few sentences.
   */
  notes?: string
  fr?: SiteAccountFrench
  /**
   * Page of the official documentation that says so.
   */
  source: string
  /**
   * Day on which somebody read it there.
   */
  verified: string
}
/**
 * The same in French.
 */
export interface SiteAccountFrench {
  /**
   * What else a user has to know.
   */
  notes?: string
}
