# SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
# SPDX-License-Identifier: Apache-2.0
"""Runs the program, reads what it prints, and writes one kpi-run artefact: the portal's own format.

What a case did not give is written as null, with the reason, and never as zero.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
from datetime import datetime, timezone


def measure(pattern, output):
    """The number behind a name at the beginning of a line; None when the program did not print it."""
    found = re.search(rf"^{pattern}: ([0-9.e+-]+)", output, re.MULTILINE)
    return float(found[1]) if found else None


def describe(metric, values, unit, reason, **more):
    """One measure: the median, and the single values behind it."""
    known = [value for value in values if value is not None]
    if not known:
        return {"metric": metric, "value": None, "gap": reason, "unit": unit, **more}
    return {"metric": metric, "value": statistics.median(known), "unit": unit, "samples": known, **more}


def run_case(options, tasks, launcher):
    """One case of the artefact: the program on so many processes, repeated."""
    command = [*(launcher + [str(tasks)] if tasks > 1 else []), options.program, str(options.cells), str(options.steps)]
    outputs, codes = [], []
    for _ in range(options.repeats):
        done = subprocess.run(command, capture_output=True, text=True)
        outputs.append(done.stdout)
        codes.append(done.returncode)
        sys.stderr.write(done.stderr)
    reason = "the program failed" if any(codes) else "the program did not print it"
    # A wrong answer is no performance: its times are not kept.
    good = [output if code == 0 else "" for output, code in zip(outputs, codes)]
    return {
        "parameters": {"cells": options.cells, "steps": options.steps},
        "tasks": tasks,
        "status": "fail" if any(codes) else "pass",
        "measures": [
            describe("time-to-solution", [measure("walltime", text) for text in good], "s", reason),
            # The figure of merit of this demonstrator. Choose yours with the expert.
            describe(
                "throughput", [measure("figure of merit", text) for text in good], "updates/s", reason, direction="higher"
            ),
            describe("error", [measure("error", text) for text in good], "1", reason, direction="lower"),
        ],
    }


def find_origin():
    """Where this was run, as far as the CI tells: commit, session and address of the run."""
    env = os.environ
    origin = {}
    if "GITHUB_RUN_ID" in env:
        run = env["GITHUB_RUN_ID"]
        origin["session"] = f"github-{run}-{env.get('GITHUB_RUN_ATTEMPT', '1')}"
        origin["url"] = f"{env['GITHUB_SERVER_URL']}/{env['GITHUB_REPOSITORY']}/actions/runs/{run}"
    elif "CI_JOB_ID" in env:
        origin["session"] = f"gitlab-{env['CI_JOB_ID']}"
        origin["url"] = env["CI_JOB_URL"]
    known = env.get("GITHUB_SHA") or env.get("CI_COMMIT_SHA")
    if known is not None:
        origin["commit"] = known
    elif shutil.which("git") and ask_git("rev-parse", "HEAD").returncode == 0:
        origin["commit"] = ask_git("rev-parse", "HEAD").stdout.strip()
        origin["dirty"] = ask_git("diff", "--quiet", "HEAD").returncode != 0
    return origin


def ask_git(*words):
    return subprocess.run(["git", *words], capture_output=True, text=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("program", "version", "system", "output"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--tasks", default="1", help="numbers of processes, with commas between them")
    for name, least in (("cells", 1), ("steps", 1), ("repeats", 1)):
        parser.add_argument(f"--{name}", type=int, default=least)
    options = parser.parse_args()

    wanted = [int(word) for word in options.tasks.split(",")]
    # LAUNCHER is for clusters: LAUNCHER="srun -n".
    launcher = os.environ.get("LAUNCHER", "mpirun -n").split()
    if shutil.which(launcher[0]) is None:
        print(f"{launcher[0]} is not here: only one process is measured.", file=sys.stderr)
        wanted = [1]
    started = datetime.now(timezone.utc).isoformat(timespec="seconds")
    run = {
        "format": "kpi-run",
        "version": "1.0",
        "project": "my-demonstrator",
        "benchmark": "my-demonstrator",
        "useCase": "heat-rod",
        "system": options.system,
        "startedAt": started,
        **find_origin(),
        "cases": [run_case(options, tasks, launcher) for tasks in wanted],
    }
    with open(options.output, "w", encoding="utf-8") as file:
        json.dump(run, file, indent=2, allow_nan=False)
        file.write("\n")
    for case in run["cases"]:
        merit = case["measures"][1]
        print(f"{case['tasks']} tasks: {case['status']}, {merit['value']} {merit['unit']}")
    sys.exit(0 if all(case["status"] == "pass" for case in run["cases"]) else 1)


if __name__ == "__main__":
    main()
