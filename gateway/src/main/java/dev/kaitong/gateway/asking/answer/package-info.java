/**
 * Judges what the services answer: whether a reply is a whole, fresh and valid answer to what was
 * asked. The gateway decides on nothing that has not passed here. Fields that are not known are
 * passed over, as the contract leaves further fields open; everything known must be as it says.
 */
@NullMarked
package dev.kaitong.gateway.asking.answer;

import org.jspecify.annotations.NullMarked;
