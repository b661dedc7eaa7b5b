/** Will and can this person repay? */
@NullMarked
package dev.kaitong.credit;

import org.jspecify.annotations.NullMarked;
