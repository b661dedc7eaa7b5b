/** Takes profiles in and gives them back masked. The rules about them stand in {@code rule}. */
@NullMarked
package dev.kaitong.identity.profile;

import org.jspecify.annotations.NullMarked;
