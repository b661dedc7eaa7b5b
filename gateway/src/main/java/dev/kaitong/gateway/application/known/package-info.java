/**
 * What is known of applications: where each stands, and what must be known before anybody is asked.
 * Only reads.
 */
@NullMarked
package dev.kaitong.gateway.application.known;

import org.jspecify.annotations.NullMarked;
