/**
 * What becomes known about lines: events about bills and accounts, and the signals of risk-service.
 * Each is stored, folded into what is known, and makes its line due for a review, in one
 * transaction; what follows from it is decided by the review.
 */
@NullMarked
package dev.kaitong.gateway.line.event;

import org.jspecify.annotations.NullMarked;
