/** Stand-ins and helpers of the gateway's tests. */
@NullMarked
package dev.kaitong.gateway.testing;

import org.jspecify.annotations.NullMarked;
