/** Tests of this package. */
@NullMarked
package dev.kaitong.risk.behaviour.usage;

import org.jspecify.annotations.NullMarked;
