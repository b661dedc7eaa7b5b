/** Tests of the behaviour tables. */
@NullMarked
package dev.kaitong.trainer.behaviour;

import org.jspecify.annotations.NullMarked;
