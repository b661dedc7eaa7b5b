/** What risk-service raised: one signal for each change of where an applicant stands. */
@NullMarked
package dev.kaitong.risk.signal;

import org.jspecify.annotations.NullMarked;
