/**
 * What people read of a decision: reasons in their language, gates, what they can do. Four reasons
 * for a shopper, everything for a support agent. Decides nothing and reads nothing from storage.
 */
@NullMarked
package dev.kaitong.gateway.view;

import org.jspecify.annotations.NullMarked;
