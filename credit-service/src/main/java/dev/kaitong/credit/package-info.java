/**
 * credit-service: will and can this person repay? Keeps the credit file, scores it, says what it
 * carries.
 */
@NullMarked
package dev.kaitong.credit;

import org.jspecify.annotations.NullMarked;
