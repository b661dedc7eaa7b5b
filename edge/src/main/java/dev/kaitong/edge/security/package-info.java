/** Who may call: the roles of a token. */
@NullMarked
package dev.kaitong.edge.security;

import org.jspecify.annotations.NullMarked;
