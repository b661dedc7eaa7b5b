/**
 * How a decision is made, whoever wants one: ask the three, decide, and say what has to be written.
 * Writes nothing itself.
 */
@NullMarked
package dev.kaitong.gateway.application.making;

import org.jspecify.annotations.NullMarked;
