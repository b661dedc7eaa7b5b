/** What the tests of every service share: a real PostgreSQL, tokens, a clock that is set. */
@NullMarked
package dev.kaitong.edge.testing;

import org.jspecify.annotations.NullMarked;
