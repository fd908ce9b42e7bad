# SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
# SPDX-License-Identifier: Apache-2.0
"""The version and the name are the same wherever they are written: metadata_test.py FOLDER VERSION."""

import json
import pathlib
import re
import sys

folder, version = pathlib.Path(sys.argv[1]), sys.argv[2]
codemeta = json.loads((folder / "codemeta.json").read_text(encoding="utf-8"))
citation = (folder / "CITATION.cff").read_text(encoding="utf-8")
cited = re.search(r"^version: *['\"]?([^'\"\n]+)", citation, re.MULTILINE)

faults = []
if codemeta["version"] != version:
    faults.append(f"codemeta.json says version {codemeta['version']}, CMakeLists.txt says {version}.")
if cited is None or cited[1] != version:
    faults.append(f"CITATION.cff says version {cited and cited[1]}, CMakeLists.txt says {version}.")
print("\n".join(faults) or "The version is the same everywhere.")
sys.exit(1 if faults else 0)
