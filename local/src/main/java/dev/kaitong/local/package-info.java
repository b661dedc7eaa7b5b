/** Runs the whole suite on one machine. */
@NullMarked
package dev.kaitong.local;

import org.jspecify.annotations.NullMarked;
