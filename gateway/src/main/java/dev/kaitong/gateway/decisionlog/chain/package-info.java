/**
 * The hash chain that makes the decision log tamper-evident: how a link is made, and how an auditor
 * checks the whole log. Nothing here writes.
 */
@NullMarked
package dev.kaitong.gateway.decisionlog.chain;

import org.jspecify.annotations.NullMarked;
