package dev.kaitong.gateway.asking.forward;

import dev.kaitong.gateway.asking.answer.Statuses;
import dev.kaitong.gateway.asking.call.Judge;
import dev.kaitong.gateway.asking.call.Reply;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Judges the answers to requests that the gateway passes on for somebody else. That the owner of
 * the evidence accepts or refuses is for the sender to know; everything else is our trouble.
 */
final class JudgeForwarded {
    private JudgeForwarded() {}

    /** The judge of one answer. */
    static Judge<Reply> of(String requestId) {
        return reply -> judge(reply, requestId);
    }

    private static Told<Reply> judge(Reply reply, String requestId) {
        Trouble trouble = Statuses.trouble(reply.status());
        if (trouble == Trouble.OUR_REQUEST && reply.isProblem()) {
            return Told.refusal(reply);
        }
        if (trouble != null) {
            return Told.silent(trouble, "status " + reply.status());
        }
        if (reply.body().length() > 0 && !reply.isJson()) {
            return Told.silent(Trouble.MALFORMED, "content type is not JSON");
        }
        Told.@Nullable Silent<Reply> foreign = Statuses.foreign(reply, requestId);
        return foreign == null ? Told.good(reply) : foreign;
    }
}
