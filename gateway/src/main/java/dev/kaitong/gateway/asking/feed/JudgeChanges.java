package dev.kaitong.gateway.asking.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.kaitong.gateway.asking.answer.Malformed;
import dev.kaitong.gateway.asking.answer.Statuses;
import dev.kaitong.gateway.asking.call.Judge;
import dev.kaitong.gateway.asking.call.Reply;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Judges the answers to {@code GET /changes}. */
final class JudgeChanges {
    private final ObjectReader reader;

    /** A judge that reads with the strict mapper of the process. */
    JudgeChanges(ObjectMapper mapper) {
        this.reader =
                mapper.readerFor(ChangesPage.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * The judge of one answer.
     *
     * @param requestId the id that was sent along
     * @param after the cursor that was sent; a page that leads back to it would be read for ever
     * @param limit the most changes that were asked for
     */
    Judge<ChangesPage> of(String requestId, @Nullable String after, int limit) {
        return reply -> judge(reply, requestId, after, limit);
    }

    private Told<ChangesPage> judge(
            Reply reply, String requestId, @Nullable String after, int limit) {
        Told.Silent<ChangesPage> against = Statuses.against(reply, requestId);
        if (against != null) {
            return against;
        }
        try {
            @Nullable ChangesPage page = reader.readValue(reply.body().getBytes());
            if (page == null || page.changes().size() > limit) {
                return Told.silent(Trouble.MALFORMED, "changes: none or too many");
            }
            if (!page.changes().isEmpty() && page.changes().getLast().cursor().equals(after)) {
                return Told.silent(Trouble.MALFORMED, "changes: the cursor does not move");
            }
            return Told.good(page);
        } catch (JsonProcessingException e) {
            return Told.silent(Trouble.MALFORMED, Malformed.where(e));
        } catch (IOException e) {
            return Told.silent(Trouble.MALFORMED, "no text");
        }
    }
}
