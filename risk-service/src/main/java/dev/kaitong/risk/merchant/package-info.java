/**
 * What merchants say of themselves; read by no rule yet. The entity does not leave this package.
 */
@NullMarked
package dev.kaitong.risk.merchant;

import org.jspecify.annotations.NullMarked;
