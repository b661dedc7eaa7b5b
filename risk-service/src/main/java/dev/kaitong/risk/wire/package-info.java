/** What the bodies of several resources have in common. */
@NullMarked
package dev.kaitong.risk.wire;

import org.jspecify.annotations.NullMarked;
