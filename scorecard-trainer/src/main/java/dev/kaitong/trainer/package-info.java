/** Trains the credit scorecard on real repayment data. */
@NullMarked
package dev.kaitong.trainer;

import org.jspecify.annotations.NullMarked;
