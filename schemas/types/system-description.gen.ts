/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * What a node of a system was made of when a benchmark ran on it: driver, firmware, kernel, MPI, interconnect, libraries, modules. No host name, user, path or serial number has a place in it.
 */
export interface SystemDescription {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'system-description'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * The machine, not the host name of a node; as benchmarks on it name it.
   */
  system: string
  /**
   * Partition or queue of the system.
   */
  partition?: string
  /**
   * When it was collected, RFC 3339 with an offset.
   */
  takenAt: string
  /**
   * Job number of the scheduler, when it was collected in a job. Only a hash of it is kept.
   */
  jobId?: string
  /**
   * Name and release of the kernel.
   */
  kernel?: string
  /**
   * Name and version of the operating system.
   */
  os?: string
  cpu?: SystemCpu
  /**
   * Memory of one node, in bytes.
   */
  memory?: number
  /**
   * Accelerators of one node, one entry for each kind.
   *
   * @maxItems 64
   */
  gpus?: SystemGpu[]
  /**
   * Newest version of CUDA that the driver can run.
   */
  cuda?: string
  /**
   * Version of ROCm.
   */
  rocm?: string
  /**
   * Networks between nodes, one entry for each kind of adapter.
   *
   * @maxItems 64
   */
  interconnects?: SystemInterconnect[]
  /**
   * MPI implementations that can be called.
   *
   * @maxItems 64
   */
  mpi?: NamedVersion[]
  /**
   * Compilers that can be called.
   *
   * @maxItems 64
   */
  compilers?: NamedVersion[]
  /**
   * Libraries that can be linked.
   *
   * @maxItems 1000
   */
  libraries?: NamedVersion[]
  /**
   * Modules that were loaded, in the order of loading.
   *
   * @maxItems 1000
   */
  modules?: string[]
  /**
   * Packages of Spack that were loaded, and channels of Guix, with the hashes that say exactly which ones.
   *
   * @maxItems 5000
   */
  packages?: SystemPackage[]
  scheduler?: NamedVersion
}
/**
 * Processors of one node.
 */
export interface SystemCpu {
  /**
   * Model.
   */
  model?: string
  /**
   * Instruction set.
   */
  architecture?: string
  /**
   * Processors.
   */
  sockets?: number
  /**
   * Cores, all processors together.
   */
  cores?: number
  /**
   * Hardware threads, all processors together.
   */
  threads?: number
}
/**
 * One kind of accelerator.
 */
export interface SystemGpu {
  /**
   * Model.
   */
  model: string
  /**
   * How many of them.
   */
  count: number
  /**
   * Memory of each, in bytes.
   */
  memory?: number
  /**
   * Version of the driver.
   */
  driver?: string
  /**
   * Version of the VBIOS.
   */
  vbios?: string
  /**
   * Version of the firmware, where it is told apart from the VBIOS.
   */
  firmware?: string
}
/**
 * One kind of network adapter.
 */
export interface SystemInterconnect {
  /**
   * Kind of network.
   */
  fabric: string
  /**
   * Model of the adapter.
   */
  adapter?: string
  /**
   * Ports of this kind.
   */
  count?: number
  /**
   * Rate of a port, as the system says it.
   */
  rate?: string
  /**
   * Version of the firmware.
   */
  firmware?: string
}
/**
 * A name and a version.
 */
export interface NamedVersion {
  /**
   * Name.
   */
  name: string
  /**
   * Version, as the tool itself says it.
   */
  version?: string
}
/**
 * One package.
 */
export interface SystemPackage {
  /**
   * Package manager.
   */
  manager: 'spack' | 'guix'
  /**
   * Name of the package or channel.
   */
  name: string
  /**
   * Version of the package.
   */
  version?: string
  /**
   * Hash of the installed package, or commit of the channel.
   */
  hash?: string
}
