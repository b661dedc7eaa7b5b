/**
 * PURE: the expert overlay: points for evidence of which the training data hold no case, so that
 * nothing could be learned about it. Policy, stated as data with a version (ADR 0009). Must not
 * know a clock, JSON, HTTP or a database.
 */
@NullMarked
package dev.kaitong.credit.overlay;

import org.jspecify.annotations.NullMarked;
