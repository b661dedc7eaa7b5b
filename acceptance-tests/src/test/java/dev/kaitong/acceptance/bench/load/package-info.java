/** Tests of the load generator against a stub on 127.0.0.1. */
@NullMarked
package dev.kaitong.acceptance.bench.load;

import org.jspecify.annotations.NullMarked;
