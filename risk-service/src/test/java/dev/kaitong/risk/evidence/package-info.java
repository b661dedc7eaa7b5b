/** Tests of this package. */
@NullMarked
package dev.kaitong.risk.evidence;

import org.jspecify.annotations.NullMarked;
