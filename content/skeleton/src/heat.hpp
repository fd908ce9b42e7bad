// SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "communicator.hpp"

/// A rod of length 1 whose ends are kept at 0. At the beginning its temperature is sin(pi x).
struct Rod {
  /// Number of inner points, at least one for each process.
  long cells;
  /// Number of time steps.
  long steps;
};

/// What came out, the same on every process.
struct Result {
  /// Time in the model that the steps add up to.
  double time;
  /// Greatest distance to the analytic answer exp(-pi^2 t) sin(pi x).
  double error;
  /// The error that the method may make: more is a bug.
  double tolerance;
  /// Wall time of the steps, in seconds.
  double seconds;
  /// Figure of merit: updates of a cell per second.
  double throughput;
};

/// Solves the heat equation with explicit Euler and central differences, and compares with the analytic answer.
Result solve(const Rod &rod, const Communicator &communicator);
