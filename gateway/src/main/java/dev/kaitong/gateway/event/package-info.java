/**
 * The evidence feed: events are checked, passed on to every service that keeps them, and kept here
 * when they are about the line. Answered when all of that is durable; what the events mean for a
 * line is decided elsewhere.
 */
@NullMarked
package dev.kaitong.gateway.event;

import org.jspecify.annotations.NullMarked;
