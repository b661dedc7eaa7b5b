/**
 * Trains the credit scorecard on real repayment data and writes it with its model card. Uses the
 * service's own code for characteristics and scoring. Ships in no image.
 */
@NullMarked
package dev.kaitong.trainer;

import org.jspecify.annotations.NullMarked;
