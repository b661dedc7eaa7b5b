/** Tests of how a population is read and shifted. */
@NullMarked
package dev.kaitong.trainer.population;

import org.jspecify.annotations.NullMarked;
