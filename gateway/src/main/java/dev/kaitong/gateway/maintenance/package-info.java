/**
 * Planned maintenance of a service: operators plan it, every gateway keeps to it within a second,
 * shoppers see it, applications wait for its end. Kept in the database, so that no restart forgets
 * it; the rows are the record of who did what.
 */
@NullMarked
package dev.kaitong.gateway.maintenance;

import org.jspecify.annotations.NullMarked;
