/** The pre-check: the same decision as an application, recorded nowhere. */
@NullMarked
package dev.kaitong.gateway.eligibility;

import org.jspecify.annotations.NullMarked;
