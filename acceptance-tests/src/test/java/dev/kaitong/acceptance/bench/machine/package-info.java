/** Tests of how the machine's own figures are read and judged. */
@NullMarked
package dev.kaitong.acceptance.bench.machine;

import org.jspecify.annotations.NullMarked;
