/** How is the line used? */
@NullMarked
package dev.kaitong.risk;

import org.jspecify.annotations.NullMarked;
