/** Whose evidence changed, for whoever must decide again; pulled, without gaps. */
@NullMarked
package dev.kaitong.risk.change;

import org.jspecify.annotations.NullMarked;
