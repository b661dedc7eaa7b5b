/**
 * Errors as RFC 9457 problems: one shape, whatever went wrong. Must not hold the errors of one
 * service.
 */
@NullMarked
package dev.kaitong.edge.problem;

import org.jspecify.annotations.NullMarked;
