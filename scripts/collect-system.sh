#!/bin/sh
# SPDX-FileCopyrightText: 2026 the contributors of the portal
# SPDX-License-Identifier: Apache-2.0
#
# Writes what this node is made of as JSON for the portal: kernel, processors, accelerators and their drivers, MPI,
# network, compilers, libraries, loaded modules. No root, no network, nothing to install: a POSIX shell and the tools of
# any Linux system. It runs on a login node, on a compute node and in a job, and changes nothing.
#
# What is not there gives no key, and each question has 10 seconds. Host names, users, paths and serial numbers are never
# asked for. Look at what it wrote before you hand it in: it is one page of text.
#
#   sh collect-system.sh --system gaya --partition production > system.json
#
# In a job of Slurm, partition and job number are known, and the system is SLURM_CLUSTER_NAME unless you name it.

set -u
LC_ALL=C
export LC_ALL

usage() {
  cat <<'TEXT'
Usage: collect-system.sh [--system NAME] [--partition NAME] [--job-id ID] [--output FILE]

  --system NAME     the machine, as benchmarks on it name it (in a Slurm job: the name of the cluster)
  --partition NAME  partition or queue (in a job: that of the job)
  --job-id ID       number of the job (in a job: its own)
  --output FILE     file to write (standard output)
TEXT
}

system=${SLURM_CLUSTER_NAME:-}
# What stands behind the dot of a job number of PBS is the name of its server.
pbs_job=${PBS_JOBID:-}
partition=${SLURM_JOB_PARTITION:-${PBS_QUEUE:-}}
job_id=${SLURM_JOB_ID:-${OAR_JOB_ID:-${pbs_job%%.*}}}
output=
while [ $# -gt 0 ]; do
  case $1 in
    --system | --partition | --job-id | --output)
      if [ $# -lt 2 ]; then
        usage >&2
        exit 2
      fi
      case $1 in
        --system) system=$2 ;;
        --partition) partition=$2 ;;
        --job-id) job_id=$2 ;;
        --output) output=$2 ;;
      esac
      shift 2
      ;;
    -h | --help)
      usage
      exit 0
      ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
done
if [ -z "$system" ]; then
  echo 'collect-system.sh: name the machine with --system.' >&2
  usage >&2
  exit 2
fi

has() { command -v "$1" >/dev/null 2>&1; }

# Runs a command for at most 10 seconds; what it complains about is of no interest, and neither is that it fails.
ask() {
  if has timeout; then
    timeout 10 "$@" 2>/dev/null </dev/null
  else
    "$@" 2>/dev/null </dev/null
  fi
}

# First line of a file, nothing when there is none.
first_line() {
  [ -r "$1" ] && { head -n 1 "$1" 2>/dev/null || :; }
}

# The text on standard input as the inside of a JSON string: one line, valid UTF-8 or ASCII, no control characters.
escape() {
  tr '\t\n\r' '   ' | tr -d '\000-\037\177-\377' | sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e 's/^ *//' -e 's/ *$//' -e 's/   */ /g'
}

quote() { printf '"%s"' "$(printf '%s' "$1" | cut -c 1-200 | escape)"; }

# A version is short and holds no path and no address; anything else is no version.
quote_version() {
  case $1 in
    */* | *\\* | *@* | '') return 1 ;;
  esac
  printf '"%s"' "$(printf '%s' "$1" | cut -c 1-100 | escape)"
}

# The first word of standard input that looks like a version, without a v before it.
find_version() {
  tr ' ,();=:' '[\n*]' | sed -n '/^[vV]\{0,1\}[0-9][0-9]*\.[0-9][0-9A-Za-z.+_-]*$/{s/^[vV]//;p;}' | head -n 1
}

# --- keys -------------------------------------------------------------------------------------------------------------

body=
add() {
  # add KEY JSON: one more key, when there is something to say.
  if [ -n "$2" ]; then
    body="$body,
  \"$1\": $2"
  fi
}

add_version() {
  value=$(quote_version "$2") && add "$1" "$value"
}

# Lists of { name, version }: one line "name<tab>version" each on standard input.
named_list() {
  tab=$(printf '\t')
  list=
  while IFS=$tab read -r name version; do
    item=$(quote_version "$name") || continue
    item="{ \"name\": $item"
    if value=$(quote_version "$version"); then item="$item, \"version\": $value"; fi
    list="$list${list:+, }$item }"
  done
  [ -n "$list" ] && printf '[%s]' "$list"
}

positive() {
  case $1 in
    '' | *[!0-9]* | 0*) return 1 ;;
  esac
  [ "${#1}" -le 15 ]
}

# --- kernel and operating system ---------------------------------------------------------------------------------------

add_version kernel "$(ask uname -s) $(ask uname -r)"

read_os() {
  for file in /etc/os-release /usr/lib/os-release; do
    [ -r "$file" ] || continue
    sed -n 's/^PRETTY_NAME=//p' "$file" | head -n 1 | tr -d "\"'"
    return
  done
}
# Debian writes "trixie/sid" while a release is made.
add_version os "$(read_os | tr '/' ' ')"

# --- processors and memory ---------------------------------------------------------------------------------------------

cpu_info=$(ask lscpu)
lscpu_field() { printf '%s\n' "$cpu_info" | sed -n "s/^ *$1: *//p" | head -n 1; }
proc_field() { sed -n "s/^$1[[:space:]]*: *//p" /proc/cpuinfo 2>/dev/null; }

describe_cpu() {
  model=$(lscpu_field 'Model name')
  [ -n "$model" ] || model=$(proc_field 'model name' | head -n 1)
  sockets=$(lscpu_field 'Socket(s)')
  per_socket=$(lscpu_field 'Core(s) per socket')
  threads=$(lscpu_field 'CPU(s)')
  positive "$sockets" || sockets=$(proc_field 'physical id' | sort -u | grep -c .)
  positive "$threads" || threads=$(proc_field processor | grep -c .)
  cores=
  if positive "$sockets" && positive "$per_socket"; then cores=$((sockets * per_socket)); fi
  text=
  case $model in
    */* | *\\* | '' | -) ;;
    *) text="\"model\": $(quote "$model")" ;;
  esac
  if value=$(quote_version "$(ask uname -m)"); then text="$text${text:+, }\"architecture\": $value"; fi
  if positive "$sockets"; then text="$text${text:+, }\"sockets\": $sockets"; fi
  if positive "$cores"; then text="$text${text:+, }\"cores\": $cores"; fi
  if positive "$threads"; then text="$text${text:+, }\"threads\": $threads"; fi
  [ -n "$text" ] && printf '{ %s }' "$text"
}
add cpu "$(describe_cpu)"

kibibytes=$(sed -n 's/^MemTotal: *\([0-9]*\) kB$/\1/p' /proc/meminfo 2>/dev/null)
if positive "$kibibytes"; then add memory "$((kibibytes * 1024))"; fi

# --- accelerators ------------------------------------------------------------------------------------------------------

# Equal lines as one, with their number before them.
count_lines() { sort | uniq -c | sed 's/^ *\([0-9]*\) /\1|/'; }

list_nvidia() {
  has nvidia-smi || return 0
  ask nvidia-smi --query-gpu=name,memory.total,driver_version,vbios_version --format=csv,noheader,nounits |
    sed 's/, /|/g' | grep '|.*|.*|'
}

# From the kernel's own files: names of tools and their output change, these stay.
list_amd() {
  for device in /sys/class/drm/card[0-9]*/device; do
    [ "$(first_line "$device/vendor")" = 0x1002 ] || continue
    model=$(first_line "$device/product_name")
    bytes=$(first_line "$device/mem_info_vram_total")
    mebibytes=
    if positive "$bytes"; then mebibytes=$((bytes / 1048576)); fi
    printf '%s|%s|%s|%s\n' "${model:-AMD GPU}" "$mebibytes" "$(first_line /sys/module/amdgpu/version)" "$(first_line "$device/vbios_version")"
  done
}

list_gpus() {
  list=
  { list_nvidia; list_amd; } | count_lines | {
    while IFS='|' read -r count model memory driver vbios; do
      positive "$count" || continue
      case $model in */* | *\\* | '') continue ;; esac
      item="{ \"model\": $(quote "$model"), \"count\": $count"
      if positive "$memory"; then item="$item, \"memory\": $((memory * 1048576))"; fi
      case $driver in '['* | N/A) driver= ;; esac
      case $vbios in '['* | N/A) vbios= ;; esac
      if value=$(quote_version "$driver"); then item="$item, \"driver\": $value"; fi
      if value=$(quote_version "$vbios"); then item="$item, \"vbios\": $value"; fi
      list="$list${list:+, }$item }"
    done
    [ -n "$list" ] && printf '[%s]' "$list"
  }
}
add gpus "$(list_gpus)"
if has nvidia-smi; then
  add_version cuda "$(ask nvidia-smi | sed -n 's/.*CUDA Version: *\([0-9.]*\).*/\1/p' | head -n 1)"
fi
add_version rocm "$(first_line /opt/rocm/.info/version)"

# --- network -----------------------------------------------------------------------------------------------------------

list_ports() {
  for port in /sys/class/infiniband/*/ports/*; do
    [ -r "$port/rate" ] || continue
    device=${port%/ports/*}
    case $(first_line "$port/state") in *ACTIVE*) ;; *) continue ;; esac
    fabric=$(first_line "$port/link_layer")
    case ${device##*/} in hfi1*) fabric='Omni-Path' ;; esac
    printf '%s|%s|%s|%s\n' "${fabric:-InfiniBand}" "$(first_line "$device/hca_type")" "$(first_line "$port/rate")" "$(first_line "$device/fw_ver")"
  done
  for port in /sys/class/cxi/cxi[0-9]*; do
    [ -d "$port" ] || continue
    speed=$(first_line "/sys/class/net/hsn${port##*cxi}/speed")
    if positive "$speed"; then speed="$speed Mb/s"; else speed=; fi
    printf 'Slingshot||%s|\n' "$speed"
  done
}

list_interconnects() {
  list_ports | count_lines | {
    list=
    while IFS='|' read -r count fabric adapter rate firmware; do
      name=$(quote_version "$fabric") || continue
      item="{ \"fabric\": $name, \"count\": $count"
      if value=$(quote_version "$adapter"); then item="$item, \"adapter\": $value"; fi
      [ -n "$rate" ] && item="$item, \"rate\": $(quote "$rate")"
      if value=$(quote_version "$firmware"); then item="$item, \"firmware\": $value"; fi
      list="$list${list:+, }$item }"
    done
    [ -n "$list" ] && printf '[%s]' "$list"
  }
}
add interconnects "$(list_interconnects)"

# --- MPI, compilers, libraries -----------------------------------------------------------------------------------------

list_mpi() {
  for tool in mpirun mpiexec; do
    has "$tool" || continue
    text=$(ask "$tool" --version)
    case $text in
      *'Open MPI'* | *OpenRTE* | *prterun*) name='Open MPI' ;;
      *'Intel(R) MPI'*) name='Intel MPI' ;;
      *HYDRA*) name=MPICH ;;
      *MVAPICH*) name=MVAPICH ;;
      *) continue ;;
    esac
    printf '%s\t%s\n' "$name" "$(printf '%s\n' "$text" | find_version)"
  done | sort -u
  # Cray MPICH is started by the scheduler and has no mpirun.
  if [ -n "${CRAY_MPICH_VERSION:-}" ]; then printf 'Cray MPICH\t%s\n' "$CRAY_MPICH_VERSION"; fi
}
add mpi "$(list_mpi | named_list)"

list_compilers() {
  for tool in gcc g++ gfortran; do
    if has "$tool"; then printf '%s\t%s\n' "$tool" "$(ask "$tool" -dumpfullversion)"; fi
  done
  for tool in clang flang icx ifx nvc nvfortran nvcc hipcc craycc amdclang; do
    if has "$tool"; then printf '%s\t%s\n' "$tool" "$(ask "$tool" --version | find_version)"; fi
  done
}
add compilers "$(list_compilers | named_list)"

list_libraries() {
  printf 'glibc\t%s\n' "$(ask getconf GNU_LIBC_VERSION | find_version)"
  has pkg-config || return 0
  for library in ucx libfabric pmix hwloc hdf5 netcdf fftw3 openblas petsc PETSc slepc SLEPc hypre scotch eigen3 kokkos ginkgo adios2 hpddm mumps superlu_dist zlib; do
    version=$(ask pkg-config --modversion "$library") || continue
    printf '%s\t%s\n' "$library" "$version"
  done
}
add libraries "$(list_libraries | named_list)"

# --- modules and packages ----------------------------------------------------------------------------------------------

# A module of one's own may be named by its path: that is left out.
list_modules() {
  list=
  rest=${LOADEDMODULES:-}
  while [ -n "$rest" ]; do
    module=${rest%%:*}
    case $rest in *:*) rest=${rest#*:} ;; *) rest= ;; esac
    case $module in
      '' | /* | '~'* | *\\* | *@* | *[[:space:]]*) ;;
      *) list="$list${list:+, }$(quote "$module")" ;;
    esac
  done
  [ -n "$list" ] && printf '[%s]' "$list"
}
add modules "$(list_modules)"

list_packages() {
  if has spack; then ask spack find --loaded --format 'spack|{name}|{version}|{hash:7}' | grep '^spack|'; fi
  if has guix; then
    ask guix describe -f recutils | sed -n -e 's/^name: */n /p' -e 's/^commit: */c /p' | {
      name=
      while read -r kind value; do
        if [ "$kind" = n ]; then name=$value; else printf 'guix|%s||%s\n' "$name" "$value"; fi
      done
    }
  fi
}

write_packages() {
  list_packages | {
    list=
    while IFS='|' read -r manager name version digits; do
      text=$(quote_version "$name") || continue
      item="{ \"manager\": \"$manager\", \"name\": $text"
      if value=$(quote_version "$version"); then item="$item, \"version\": $value"; fi
      case $digits in '' | *[!0-9a-z]*) ;; *) item="$item, \"hash\": \"$digits\"" ;; esac
      list="$list${list:+, }$item }"
    done
    [ -n "$list" ] && printf '[%s]' "$list"
  }
}
add packages "$(write_packages)"

# --- scheduler ---------------------------------------------------------------------------------------------------------

describe_scheduler() {
  if has sinfo; then
    printf 'slurm\t%s\n' "$(ask sinfo --version | find_version)"
  elif has oarstat; then
    printf 'oar\t%s\n' "$(ask oarstat --version | find_version)"
  elif has flux; then
    printf 'flux\t%s\n' "$(ask flux --version | find_version)"
  elif has qstat; then
    printf 'pbs\t%s\n' "$(ask qstat --version | find_version)"
  fi
}
scheduler=$(describe_scheduler | named_list)
scheduler=${scheduler#\[}
add scheduler "${scheduler%\]}"

# --- the file ----------------------------------------------------------------------------------------------------------

write() {
  printf '{\n  "format": "system-description",\n  "version": "1.0",\n  "system": %s,\n' "$(quote "$system")"
  [ -n "$partition" ] && printf '  "partition": %s,\n' "$(quote "$partition")"
  [ -n "$job_id" ] && printf '  "jobId": %s,\n' "$(quote "$job_id")"
  printf '  "takenAt": "%s"%s\n}\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$body"
}

if [ -z "$output" ]; then
  write
else
  write >"$output"
fi
