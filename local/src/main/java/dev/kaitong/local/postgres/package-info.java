/**
 * PostgreSQL for one machine: the server whose binaries come with the build, or somebody's own; in
 * both a database and a role for each part. Knows neither the parts nor how they are started.
 */
@NullMarked
package dev.kaitong.local.postgres;

import org.jspecify.annotations.NullMarked;
