/** Tests of the drill, and the drill itself as far as it is part of every build. */
@NullMarked
package dev.kaitong.acceptance.drill;

import org.jspecify.annotations.NullMarked;
