/** One use case, two calls: assess what is stored, evaluate what is given. */
@NullMarked
package dev.kaitong.identity.assessment;

import org.jspecify.annotations.NullMarked;
