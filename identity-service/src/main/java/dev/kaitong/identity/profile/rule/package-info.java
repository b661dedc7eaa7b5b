/**
 * The assessment of an identity as a pure function of evidence, rules and time, and cures as pure
 * changes of evidence. Live assessments, evaluations, plans and replays all call it. Must not know
 * clock, storage, framework or a threshold that is not in {@link
 * dev.kaitong.identity.profile.rule.Rules}.
 */
@NullMarked
package dev.kaitong.identity.profile.rule;

import org.jspecify.annotations.NullMarked;
