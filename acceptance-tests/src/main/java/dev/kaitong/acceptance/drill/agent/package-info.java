/**
 * Faults put into a running JVM from outside, by an agent that is attached to it: production code
 * holds no switch for them. {@code Agent}, {@code Prologue}, {@code Seeded} and {@code Call} run
 * inside the JVM that is spoiled and know nothing but the JDK; {@code Bug} and {@code Attachment}
 * stay here.
 */
@NullMarked
package dev.kaitong.acceptance.drill.agent;

import org.jspecify.annotations.NullMarked;
