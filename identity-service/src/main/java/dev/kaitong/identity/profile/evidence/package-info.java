/**
 * What is known about one applicant's identity, as the rules see it, and the pure arithmetic of
 * resident ID numbers and names. Personal numbers may stand here masked; what the rules need of
 * them stands in {@link dev.kaitong.identity.profile.evidence.Facts}. Must not hold a threshold:
 * those are rules.
 */
@NullMarked
package dev.kaitong.identity.profile.evidence;

import org.jspecify.annotations.NullMarked;
