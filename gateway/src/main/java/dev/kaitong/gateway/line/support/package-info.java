/** What people of the platform may do to a line: each with a word about why, and recorded. */
@NullMarked
package dev.kaitong.gateway.line.support;

import org.jspecify.annotations.NullMarked;
