/** One use case, two calls: assess what is stored, evaluate what is given. */
@NullMarked
package dev.kaitong.credit.assessment;

import org.jspecify.annotations.NullMarked;
