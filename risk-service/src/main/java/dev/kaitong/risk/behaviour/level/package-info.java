/**
 * PURE. From how the line is used to a level for each typology: features of a purchase and its
 * surroundings, points tables that were learned from them, decay, and what one family may do alone.
 * Must not hold a point or a threshold: those are data with a version.
 */
@NullMarked
package dev.kaitong.risk.behaviour.level;

import org.jspecify.annotations.NullMarked;
