/** Tests of this package. */
@NullMarked
package dev.kaitong.risk.behaviour.level;

import org.jspecify.annotations.NullMarked;
