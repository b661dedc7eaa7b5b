/** The table that a drill prints and leaves behind. */
@NullMarked
package dev.kaitong.acceptance.drill.table;

import org.jspecify.annotations.NullMarked;
