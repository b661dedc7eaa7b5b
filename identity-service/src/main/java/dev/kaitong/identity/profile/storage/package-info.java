/**
 * One row per applicant: the masked evidence that assessments read, the sealed personal values, the
 * account state. Must not hold a rule; the entity does not leave this package.
 */
@NullMarked
package dev.kaitong.identity.profile.storage;

import org.jspecify.annotations.NullMarked;
