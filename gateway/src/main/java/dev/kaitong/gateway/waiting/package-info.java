/** How many applications wait and for what: a number for operators and for who gives tickets. */
@NullMarked
package dev.kaitong.gateway.waiting;

import org.jspecify.annotations.NullMarked;
