/** A service that does what a test tells it to, and what else the tests of asking share. */
@NullMarked
package dev.kaitong.gateway.asking.testing;

import org.jspecify.annotations.NullMarked;
