/** PURE: whether a purchase is authorised, from how the line stands and what risk-service said. */
@NullMarked
package dev.kaitong.gateway.purchase.verdict;

import org.jspecify.annotations.NullMarked;
