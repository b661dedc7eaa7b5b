/** Where lines and what is known about their use are kept: reads and claims, decides nothing. */
@NullMarked
package dev.kaitong.gateway.line.kept;

import org.jspecify.annotations.NullMarked;
