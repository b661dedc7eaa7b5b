/**
 * PURE: strategies as data with a version. A version is never changed once a decision has named it.
 */
@NullMarked
package dev.kaitong.gateway.strategy;

import org.jspecify.annotations.NullMarked;
