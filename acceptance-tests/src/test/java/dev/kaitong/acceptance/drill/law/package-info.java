/** Tests of the drill's law package. */
@NullMarked
package dev.kaitong.acceptance.drill.law;

import org.jspecify.annotations.NullMarked;
