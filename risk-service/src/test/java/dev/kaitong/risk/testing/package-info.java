/** Samples and seeded generators that the tests of the service share. */
@NullMarked
package dev.kaitong.risk.testing;

import org.jspecify.annotations.NullMarked;
