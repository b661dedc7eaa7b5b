/** The one way HTTP enters a process of the suite. */
@NullMarked
package dev.kaitong.edge;

import org.jspecify.annotations.NullMarked;
