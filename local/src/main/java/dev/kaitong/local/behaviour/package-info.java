/**
 * The labelled population that is kept in the checkout: who its people are, what they do, and what
 * the running suite makes of it. Its labels are for whoever judges, and are never sent.
 */
@NullMarked
package dev.kaitong.local.behaviour;

import org.jspecify.annotations.NullMarked;
