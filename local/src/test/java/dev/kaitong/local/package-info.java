/** The suite on one machine, tested with services that only pretend. */
@NullMarked
package dev.kaitong.local;

import org.jspecify.annotations.NullMarked;
