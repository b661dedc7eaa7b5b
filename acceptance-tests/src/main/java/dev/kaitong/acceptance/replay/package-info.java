/**
 * Feeds a labelled population through the API, as order and payment systems would, and judges the
 * signals that come back. Labels stay here.
 */
@NullMarked
package dev.kaitong.acceptance.replay;

import org.jspecify.annotations.NullMarked;
