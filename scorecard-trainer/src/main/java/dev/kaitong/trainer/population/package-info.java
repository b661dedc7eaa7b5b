/**
 * Reads a synthetic population whose labels are known: who its people are, what they did, and what
 * they would do if their fraud shifted. Must not judge anybody.
 */
@NullMarked
package dev.kaitong.trainer.population;

import org.jspecify.annotations.NullMarked;
