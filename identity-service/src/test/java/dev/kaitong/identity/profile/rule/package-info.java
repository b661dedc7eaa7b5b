/** Tests of the package of the same name. */
@NullMarked
package dev.kaitong.identity.profile.rule;

import org.jspecify.annotations.NullMarked;
