/**
 * Forgets what need not be kept of lines: events, notices, purchases; never what is still needed.
 */
@NullMarked
package dev.kaitong.gateway.retention;

import org.jspecify.annotations.NullMarked;
