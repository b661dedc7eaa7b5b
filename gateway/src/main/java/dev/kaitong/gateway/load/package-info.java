/**
 * More than we can serve: what is refused at the door, before it is parsed and before anybody looks
 * at its token, and how far we restrict ourselves. The rules are in {@link
 * dev.kaitong.gateway.load.rule}; here they are fed with what is measured.
 */
@NullMarked
package dev.kaitong.gateway.load;

import org.jspecify.annotations.NullMarked;
