/**
 * PURE. What the evidence means under a version of the rules: the assessment, the effect of cures,
 * and which changes are worth a signal. Must not hold a threshold: those are in the rules, as data.
 */
@NullMarked
package dev.kaitong.risk.behaviour.rule;

import org.jspecify.annotations.NullMarked;
