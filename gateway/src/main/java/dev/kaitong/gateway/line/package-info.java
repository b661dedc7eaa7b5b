/** The line of an applicant: its state, and what is available of it. Opened by a decision only. */
@NullMarked
package dev.kaitong.gateway.line;

import org.jspecify.annotations.NullMarked;
