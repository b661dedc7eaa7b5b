/**
 * A small load generator over HTTP/1.1 keep-alive, on one event loop, bounded in count and time,
 * for 127.0.0.1 only. It knows nothing of what it asks for.
 */
@NullMarked
package dev.kaitong.acceptance.bench.load;

import org.jspecify.annotations.NullMarked;
