/**
 * {@code ./kaitong bench}: how fast, how large and how soon ready the suite is, as ratios to a
 * floor that runs on the same machine in the same minutes. Figures are measured here and stand
 * nowhere in the code; only the targets do.
 */
@NullMarked
package dev.kaitong.acceptance.bench;

import org.jspecify.annotations.NullMarked;
