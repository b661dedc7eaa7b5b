/**
 * What the machine says about itself in {@code /proc}: whose CPU time, how much memory, and whether
 * it is quiet enough to compare anything. Linux only; nothing here starts a process.
 */
@NullMarked
package dev.kaitong.acceptance.bench.machine;

import org.jspecify.annotations.NullMarked;
