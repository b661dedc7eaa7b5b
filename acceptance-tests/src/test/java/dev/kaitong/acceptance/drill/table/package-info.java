/** Tests of the drill's table package. */
@NullMarked
package dev.kaitong.acceptance.drill.table;

import org.jspecify.annotations.NullMarked;
