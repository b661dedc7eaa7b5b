/** Tests of the benchmark itself; it measures nothing here. */
@NullMarked
package dev.kaitong.acceptance.bench;

import org.jspecify.annotations.NullMarked;
