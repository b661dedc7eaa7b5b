package dev.kaitong.credit.overlay;

import dev.kaitong.contract.Dimension;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;

/**
 * Points that a fact beside the scorecard costs.
 *
 * @param code why
 * @param dimension the dimension of the score that loses them
 * @param points how many, 1 or more
 * @param params what fills the texts, without the points
 */
public record Loss(ReasonCode code, Dimension dimension, int points, ReasonParams params) {}
