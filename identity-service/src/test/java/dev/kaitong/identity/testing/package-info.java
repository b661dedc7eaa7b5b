/** What the tests of identity-service share. */
@NullMarked
package dev.kaitong.identity.testing;

import org.jspecify.annotations.NullMarked;
