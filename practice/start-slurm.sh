#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 numpex-portal contributors
# SPDX-License-Identifier: Apache-2.0
# Starts Slurm on this machine alone, as root and without systemd, for practice: one node, one partition "debug", no accounting. What is
# running already stays. It never replaces a slurm.conf that it has not written itself.
#   SLURM_CONF  configuration to write (/etc/slurm/slurm.conf)
set -euo pipefail
conf=${SLURM_CONF:-/etc/slurm/slurm.conf}
mark='# Written by start-slurm.sh for a practice cluster of one node.'
state=/var/spool/slurm-practice
logs=/var/log/slurm-practice

[ "$(id -u)" = 0 ] || { echo 'Slurm is started by root: use sudo.' >&2; exit 1; }
for program in munged slurmctld slurmd sinfo; do
  command -v "$program" > /dev/null || { echo "There is no $program: install slurmctld, slurmd, slurm-client and munge." >&2; exit 1; }
done
if [ -e "$conf" ] && ! grep -qxF "$mark" "$conf"; then
  echo "$conf is of another cluster, and stays as it is." >&2
  exit 1
fi

# munge signs what the daemons say to each other. It looks closely at who owns its folders.
install -d -o munge -g munge -m 0700 /etc/munge /var/lib/munge /var/log/munge
install -d -o munge -g munge -m 0755 /run/munge
if [ ! -s /etc/munge/munge.key ]; then
  (umask 077 && head -c 1024 /dev/urandom > /etc/munge/munge.key)
fi
chown munge:munge /etc/munge/munge.key && chmod 0400 /etc/munge/munge.key
munge -n > /dev/null 2>&1 || runuser -u munge -- /usr/sbin/munged

install -d -m 0755 "$(dirname "$conf")" "$state" "$state/ctld" "$state/d" "$logs"
name=$(hostname -s)
# What slurmd finds of the machine. A tenth of the memory is left to what is not Slurm.
found=$(slurmd -C | grep -o 'NodeName=.*')
read_number() { grep -oE "$1=[0-9]+" <<< "$found" | cut -d= -f2; }
cpus=$(read_number CPUs)
memory=$(($(read_number RealMemory) * 9 / 10))
cat > "$conf" << CONF
$mark
ClusterName=practice
SlurmctldHost=$name(127.0.0.1)
SlurmUser=root
SlurmctldPort=6817
SlurmdPort=6818
AuthType=auth/munge
MpiDefault=none
ReturnToService=2
StateSaveLocation=$state/ctld
SlurmdSpoolDir=$state/d
SlurmctldPidFile=/run/slurmctld.pid
SlurmdPidFile=/run/slurmd.pid
SlurmctldLogFile=$logs/slurmctld.log
SlurmdLogFile=$logs/slurmd.log
# No control groups: in a container they belong to whoever started it.
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
# Finished jobs are shown for an hour, since there is no accounting to ask.
MinJobAge=3600
NodeName=$name NodeAddr=127.0.0.1 CPUs=$cpus RealMemory=$memory State=UNKNOWN
PartitionName=debug Nodes=$name Default=YES MaxTime=01:00:00 State=UP
CONF
export SLURM_CONF="$conf"

is_running() { [ -s "$1" ] && kill -0 "$(cat "$1")" 2> /dev/null; }
is_running /run/slurmctld.pid || slurmctld
is_running /run/slurmd.pid || slurmd
for _ in $(seq 60); do
  if [ "$(timeout 2 sinfo --noheader --format=%T 2> /dev/null | head -n 1)" = idle ]; then
    sinfo
    exit 0
  fi
  sleep 0.5
done
echo "Slurm has started, but its node is not ready. What the daemons say is in $logs." >&2
timeout 5 sinfo >&2 || true
exit 1
