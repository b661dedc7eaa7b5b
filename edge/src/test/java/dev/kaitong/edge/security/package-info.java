/** Tests of tokens. */
@NullMarked
package dev.kaitong.edge.security;

import org.jspecify.annotations.NullMarked;
