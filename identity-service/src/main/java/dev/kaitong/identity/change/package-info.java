/** Whose evidence changed, for whoever must decide again; pulled, without gaps. */
@NullMarked
package dev.kaitong.identity.change;

import org.jspecify.annotations.NullMarked;
