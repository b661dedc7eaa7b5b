/** The suite as a black box. */
@NullMarked
package dev.kaitong.acceptance;

import org.jspecify.annotations.NullMarked;
