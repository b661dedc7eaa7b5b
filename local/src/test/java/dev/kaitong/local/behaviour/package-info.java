/** Tests of how the population is loaded. */
@NullMarked
package dev.kaitong.local.behaviour;

import org.jspecify.annotations.NullMarked;
