// SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The processes that work together; without MPI there is one. Nothing else in this program knows of MPI.
class Communicator {
public:
  Communicator(int &argc, char **&argv);
  ~Communicator();
  Communicator(const Communicator &) = delete;
  Communicator &operator=(const Communicator &) = delete;

  /// Number of this process, from 0.
  int rank() const { return rank_; }
  /// Number of processes.
  int size() const { return size_; }

  /// Sends the outermost own values to both neighbours and returns theirs. At an end of the rod the value given stays.
  void exchange(double first, double last, double &left, double &right) const;
  /// The greatest value that any process has.
  double maximum(double value) const;
  /// Waits until all processes are here; returns a time in seconds.
  double synchronise() const;

private:
  int rank_ = 0;
  int size_ = 1;
};
