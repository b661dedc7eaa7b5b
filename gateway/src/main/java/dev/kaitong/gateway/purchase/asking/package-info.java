/** What risk-service says about a purchase, where the strategy has it asked. */
@NullMarked
package dev.kaitong.gateway.purchase.asking;

import org.jspecify.annotations.NullMarked;
