/**
 * {@code ./kaitong drill}: puts everything around the gateway out of order, one thing at a time,
 * under load, and holds every answer and every stored row against the laws that must not break. It
 * first breaks each law on purpose, by faults put into the gateway from outside, and fails when one
 * of them goes unseen.
 */
@NullMarked
package dev.kaitong.acceptance.drill;

import org.jspecify.annotations.NullMarked;
