/**
 * PURE: the credit file as evidence, its characteristics, and the points table that turns them into
 * a score. Trainer and service share this code; there is no second implementation of a
 * characteristic. Must not know a clock, JSON, HTTP or a database.
 */
@NullMarked
package dev.kaitong.credit.score;

import org.jspecify.annotations.NullMarked;
