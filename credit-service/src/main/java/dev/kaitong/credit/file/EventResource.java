package dev.kaitong.credit.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaitong.credit.score.Month;
import dev.kaitong.edge.problem.FieldError;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.CloudEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The evidence feed: bills and repayments on the line. All of a request is stored, or nothing. */
@Path("/events")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
@Tag(name = "Events")
public class EventResource {
    private final CreditFiles files;
    private final LineEvents events;
    private final Clock clock;

    EventResource(CreditFiles files, LineEvents events, Clock clock) {
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What became of the events.
     *
     * @param accepted stored now
     * @param duplicates seen before
     */
    public record Stored(int accepted, int duplicates) {}

    /** One event. */
    @POST
    @Consumes(CloudEvent.ONE)
    @Transactional
    @Operation(summary = "Feed one event")
    public Response one(@NotNull @Valid CloudEvent event) {
        return store(List.of(event), false);
    }

    /** Up to 1,000 events. */
    @POST
    @Consumes(CloudEvent.BATCH)
    @Transactional
    @Operation(summary = "Feed a batch of events")
    public Response batch(
            @NotNull @Size(min = 1, max = CloudEvent.BATCH_MAX)
                    List<@NotNull @Valid CloudEvent> batch) {
        return store(batch, true);
    }

    private Response store(List<CloudEvent> batch, boolean indexed) {
        List<FieldError> errors = new ArrayList<>();
        Instant now = clock.instant();
        Map<CloudEvent, LineEvent> parsed = new LinkedHashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            String at = indexed ? "[" + i + "]." : "";
            if (batch.get(i).liesAhead(now)) {
                errors.add(new FieldError(at + "time", "must not lie in the future"));
            }
            @Nullable LineEvent event = parse(batch.get(i), at, errors);
            if (event != null) {
                parsed.put(batch.get(i), event);
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        TreeSet<String> touched = new TreeSet<>();
        int accepted = 0;
        for (Map.Entry<CloudEvent, LineEvent> entry : parsed.entrySet()) {
            CloudEvent event = entry.getKey();
            if (events.store(event.source(), event.id(), event.subject(), entry.getValue())) {
                accepted++;
                touched.add(event.subject());
            }
        }
        files.refold(touched, now);
        return Response.accepted(new Stored(accepted, batch.size() - accepted)).build();
    }

    private static @Nullable LineEvent parse(CloudEvent event, String at, List<FieldError> errors) {
        LineEvent.@Nullable Type type =
                Stream.of(LineEvent.Type.values())
                        .filter(known -> known.wireName().equals(event.type()))
                        .findFirst()
                        .orElse(null);
        if (type == null) {
            errors.add(
                    new FieldError(
                            at + "type",
                            "must be one that credit-service keeps: bill.issued, bill.overdue,"
                                    + " repayment.made"));
            return null;
        }
        @Nullable Long amountFen = number(event, "amountFen", Month.AMOUNT_MAX_FEN, at, errors);
        @Nullable Long days =
                type == LineEvent.Type.BILL_OVERDUE
                        ? number(event, "daysPastDue", Month.DAYS_MAX, at, errors)
                        : Long.valueOf(0);
        return amountFen == null || days == null
                ? null
                : new LineEvent(type, event.time(), amountFen, days.intValue());
    }

    private static @Nullable Long number(
            CloudEvent event, String name, long most, String at, List<FieldError> errors) {
        @Nullable JsonNode data = event.data();
        @Nullable JsonNode value = data == null ? null : data.get(name);
        if (value == null
                || !value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < 0
                || value.longValue() > most) {
            errors.add(
                    new FieldError(at + "data." + name, "must be a whole number of 0 to " + most));
            return null;
        }
        return value.longValue();
    }
}
