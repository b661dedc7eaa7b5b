/** The suite as a black box over HTTP; display names carry the capability numbers M01 to M74. */
@NullMarked
package dev.kaitong.acceptance;

import org.jspecify.annotations.NullMarked;
