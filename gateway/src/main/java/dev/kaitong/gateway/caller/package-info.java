/** Who calls, whose data they may see, and which language they read. */
@NullMarked
package dev.kaitong.gateway.caller;

import org.jspecify.annotations.NullMarked;
