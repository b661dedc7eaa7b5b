/**
 * Requests that all three services take in the same shape. Must not hold the evidence of one
 * service.
 */
@NullMarked
package dev.kaitong.edge.wire;

import org.jspecify.annotations.NullMarked;
