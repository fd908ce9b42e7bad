// SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <cstdlib>

#include "communicator.hpp"
#include "heat.hpp"

/// A whole number from 1 to a thousand million; 0 when it is none.
static long read_count(const char *text)
{
  char *end = nullptr;
  const long value = std::strtol(text, &end, 10);
  return *text != '\0' && *end == '\0' && value > 0 && value <= 1000000000 ? value : 0;
}

/// Exit code 0: the answer is right. 1: it is not. 2: it was called in a wrong way.
int main(int argc, char **argv)
{
  Communicator communicator(argc, argv);
  const bool speaks = communicator.rank() == 0;
  const Rod rod{argc > 1 ? read_count(argv[1]) : 1000, argc > 2 ? read_count(argv[2]) : 10000};
  if (argc > 3 || rod.steps == 0 || rod.cells < communicator.size()) {
    if (speaks) std::fprintf(stderr, "usage: my-demonstrator [CELLS [STEPS]], with a cell for each process at least\n");
    return 2;
  }

  const Result result = solve(rod, communicator);
  const bool is_right = result.error <= result.tolerance;
  if (speaks) {
    // One measure a line: benchmarks/ and tests/ read these lines.
    std::printf("my-demonstrator %s\n", VERSION);
    std::printf("cells: %ld\nsteps: %ld\ntasks: %d\n", rod.cells, rod.steps, communicator.size());
    std::printf("error: %.6e\ntolerance: %.6e\n", result.error, result.tolerance);
    std::printf("walltime: %.6f s\n", result.seconds);
    std::printf("figure of merit: %.6e updates/s\n", result.throughput);
    std::printf("verdict: %s\n", is_right ? "pass" : "fail");
  }
  return is_right ? 0 : 1;
}
