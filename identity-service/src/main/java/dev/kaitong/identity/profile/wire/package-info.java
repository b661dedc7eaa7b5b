/**
 * Profile and evidence as JSON. Checks what comes in, field by field; knows the evidence and is
 * known by resources and storage. Must not hold a rule.
 */
@NullMarked
package dev.kaitong.identity.profile.wire;

import org.jspecify.annotations.NullMarked;
