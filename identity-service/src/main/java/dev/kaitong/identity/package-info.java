/** Is this the person, is the picture complete, is the account in their hands? */
@NullMarked
package dev.kaitong.identity;

import org.jspecify.annotations.NullMarked;
