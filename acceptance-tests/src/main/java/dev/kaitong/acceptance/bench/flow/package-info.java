/**
 * What flows in beside decisions, against the plainest thing that the same PostgreSQL can do with
 * it: events against COPY of the same rows, purchases against the simple update of pgbench.
 */
@NullMarked
package dev.kaitong.acceptance.bench.flow;

import org.jspecify.annotations.NullMarked;
