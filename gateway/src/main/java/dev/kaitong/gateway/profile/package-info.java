/** The identity profile on its way to its owner: nothing of it stays here. */
@NullMarked
package dev.kaitong.gateway.profile;

import org.jspecify.annotations.NullMarked;
