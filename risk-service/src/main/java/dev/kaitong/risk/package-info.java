/**
 * How is the line used? Events come in by {@code event} and are folded into one row per applicant;
 * {@code assessment} judges that row by the pure functions of {@code behaviour}; {@code signal}
 * tells what changed.
 */
@NullMarked
package dev.kaitong.risk;

import org.jspecify.annotations.NullMarked;
