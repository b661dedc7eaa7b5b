/**
 * The guard before one service. The order is the point:
 *
 * <pre>
 * place in the lane (bulkhead) -> breaker admits -> time enough? -> call within its budget
 *     -> answer judged -> breaker told the verdict
 * </pre>
 *
 * <p>A full bulkhead therefore never reaches the breaker, and whatever was sent is judged by what
 * came back. The time limit of a call is the awaiting thread's own (see {@link
 * dev.kaitong.gateway.asking.call.Exchange}); a limit around a blocking call could only interrupt.
 */
@NullMarked
package dev.kaitong.gateway.asking.guard;

import org.jspecify.annotations.NullMarked;
