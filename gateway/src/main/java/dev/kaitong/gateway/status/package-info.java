/**
 * How the suite stands, for everybody: plain words for shoppers, what the breakers know for
 * operators. Reads states and changes none.
 */
@NullMarked
package dev.kaitong.gateway.status;

import org.jspecify.annotations.NullMarked;
