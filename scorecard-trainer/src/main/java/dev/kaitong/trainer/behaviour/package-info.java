/**
 * Trains the points tables of behaviour from a synthetic population whose labels are known, and
 * writes their model card. Ships in no image. Must not hold a feature of its own: those are
 * risk-service's, so that training and service measure alike.
 */
@NullMarked
package dev.kaitong.trainer.behaviour;

import org.jspecify.annotations.NullMarked;
