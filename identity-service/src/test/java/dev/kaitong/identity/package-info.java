/** Tests of the whole service. */
@NullMarked
package dev.kaitong.identity;

import org.jspecify.annotations.NullMarked;
