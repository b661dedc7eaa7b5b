/**
 * What is known of merchants, and which of them are run from the same place. The entity does not
 * leave this package.
 */
@NullMarked
package dev.kaitong.risk.merchant;

import org.jspecify.annotations.NullMarked;
