package dev.kaitong.gateway.webhook.rest;

import dev.kaitong.edge.problem.FieldError;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.gateway.caller.Caller;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Storage;
import dev.kaitong.gateway.webhook.kept.ChangeWebhooks;
import dev.kaitong.gateway.webhook.kept.Webhook;
import dev.kaitong.gateway.webhook.kept.Webhooks;
import dev.kaitong.gateway.webhook.send.Destinations;
import dev.kaitong.gateway.webhook.signing.Secret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who is sent what shoppers are told; for operators. */
@Path("/v1/webhooks")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class WebhookResource {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";
    private static final String NAME_MESSAGE =
            "must be 1 to 64 lower-case letters, digits or '-', and not begin with '-'";
    private static final Logger LOG = Logger.getLogger(WebhookResource.class);

    private final ChangeWebhooks changeWebhooks;
    private final Webhooks webhooks;
    private final Destinations destinations;
    private final Caller caller;
    private final Clock clock;

    WebhookResource(
            ChangeWebhooks changeWebhooks,
            Webhooks webhooks,
            Destinations destinations,
            Caller caller,
            Clock clock) {
        this.changeWebhooks = changeWebhooks;
        this.webhooks = webhooks;
        this.destinations = destinations;
        this.caller = caller;
        this.clock = clock;
    }

    /** Subscribes, or changes a subscription; notices from then on are sent. */
    @PUT
    @Path("/{name}")
    @Operation(
            summary = "Subscribe to what shoppers are told, or change a subscription",
            description =
                    "Messages are signed by Standard Webhooks 1.0. Without a secret one is made,"
                            + " and shown in this answer alone.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "201", description = "Made")
    @APIResponse(responseCode = "409", description = "There are too many")
    public RestResponse<WebhookView> put(
            @PathParam("name") @Pattern(regexp = NAME, message = NAME_MESSAGE) String name,
            @NotNull @Valid WebhookRequest request) {
        ChangeWebhooks.Wish wish = wish(request);
        Instant now = Now.of(clock);
        ChangeWebhooks.Outcome outcome = Storage.read(() -> changeWebhooks.put(name, wish, now));
        LOG.infof("Webhook %s is %s by %s", name, made(outcome), caller.subject());
        return answer(
                outcome.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                view(name, outcome.made(), now));
    }

    /** All subscriptions and how they go. */
    @GET
    @Operation(summary = "All webhooks and how they go")
    public WebhookView.WebhookPage list() {
        Instant now = Now.of(clock);
        return Storage.read(() -> {
            List<WebhookView> views = new ArrayList<>();
            for (Webhook webhook : webhooks.list()) {
                views.add(WebhookView.of(webhook, webhooks.queue(webhook.webhookId()), null, now));
            }
            return new WebhookView.WebhookPage(views);
        });
    }

    /** One subscription and how it goes. */
    @GET
    @Path("/{name}")
    @Operation(summary = "A webhook and how it goes")
    @APIResponse(responseCode = "200", description = "How it goes; never its secret")
    @APIResponse(responseCode = "404", description = "There is none of this name")
    public WebhookView get(@PathParam("name") String name) {
        return view(name, null, Now.of(clock));
    }

    /** Ends a subscription; what waits is not sent any more. */
    @DELETE
    @Path("/{name}")
    @Operation(summary = "End a subscription; what waits is not sent any more")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "There is none of this name")
    public void delete(@PathParam("name") String name) {
        Storage.read(() -> {
            changeWebhooks.remove(name);
            return name;
        });
        LOG.infof("A webhook is removed by %s", caller.subject());
    }

    /** Makes a new secret; the old one signs as well for 24 hours. */
    @POST
    @Path("/{name}/secret")
    @Operation(summary = "A new secret; the one before signs beside it for 24 hours")
    @APIResponse(responseCode = "200", description = "The secret, in this answer alone")
    @APIResponse(responseCode = "404", description = "There is none of this name")
    public RestResponse<WebhookView> rotate(@PathParam("name") String name) {
        Instant now = Now.of(clock);
        Secret made = Storage.read(() -> changeWebhooks.rotate(name, now));
        LOG.infof("A webhook has a new secret by %s", caller.subject());
        return answer(RestResponse.Status.OK, view(name, made, now));
    }

    private ChangeWebhooks.Wish wish(WebhookRequest request) {
        List<FieldError> errors = new ArrayList<>();
        @Nullable String wrong = destinations.whatIsWrongWith(request.url());
        if (wrong != null) {
            errors.add(new FieldError("url", wrong));
        }
        @Nullable String secret = request.secret();
        if (secret != null && !Secret.isOne(secret)) {
            errors.add(new FieldError("secret", "must be whsec_ and the base64 of 24 to 64 bytes"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new ChangeWebhooks.Wish(
                java.net.URI.create(request.url()),
                secret == null ? null : new Secret(secret),
                request.enabled());
    }

    private WebhookView view(String name, @Nullable Secret made, Instant now) {
        return Storage.read(() -> {
            Webhook webhook = webhooks.find(name).orElseThrow(ChangeWebhooks::unknown);
            return WebhookView.of(webhook, webhooks.queue(webhook.webhookId()), made, now);
        });
    }

    private static String made(ChangeWebhooks.Outcome outcome) {
        return outcome.isNew() ? "made" : "changed";
    }

    /** A secret must lie in no cache. */
    private static RestResponse<WebhookView> answer(RestResponse.Status status, WebhookView view) {
        return RestResponse.ResponseBuilder.<WebhookView>create(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(view)
                .build();
    }
}
