# SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
# SPDX-License-Identifier: Apache-2.0
"""The demonstrator as a test of ReFrame 4, for machines that have a configuration of ReFrame:

    reframe -C CONFIG.py -c benchmarks/reframe_test.py -r --performance-report

The report is read by the portal as it is.
"""

import pathlib

import reframe as rfm
import reframe.utility.sanity as sn

ROOT = pathlib.Path(__file__).resolve().parent.parent


@rfm.simple_test
class HeatRod(rfm.RegressionTest):
    descr = "my-demonstrator: heat equation on a rod, checked against the analytic answer"
    valid_systems = ["*"]
    valid_prog_environs = ["*"]
    # The sources are read where they are, and built in the folder of the test.
    sourcesdir = None
    build_system = "CustomBuild"
    executable = "build/src/my-demonstrator"
    executable_opts = ["1000000", "100"]
    tasks = parameter([1, 2, 4])
    # The baseline of a machine, once you have measured it: value, lower and upper limit as a share, unit.
    # reference = {"my-machine:cpu": {"figure_of_merit": (1.0e9, -0.1, None, "updates/s")}}

    @run_before("compile")
    def build_with_own_script(self):
        self.build_system.commands = [f"BUILD=$PWD/build {ROOT}/ci/build.sh -DBUILD_TESTING=OFF"]

    @run_before("run")
    def set_tasks(self):
        self.num_tasks = self.tasks

    @sanity_function
    def answer_is_right(self):
        return sn.assert_found(r"^verdict: pass$", self.stdout)

    @performance_function("updates/s")
    def figure_of_merit(self):
        return sn.extractsingle(r"^figure of merit: (\S+) updates/s$", self.stdout, 1, float)

    @performance_function("s")
    def time_to_solution(self):
        return sn.extractsingle(r"^walltime: (\S+) s$", self.stdout, 1, float)
