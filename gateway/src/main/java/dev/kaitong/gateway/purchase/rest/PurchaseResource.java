package dev.kaitong.gateway.purchase.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.http.Headers;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.gateway.caller.Caller;
import dev.kaitong.gateway.idempotency.KeyRef;
import dev.kaitong.gateway.purchase.ledger.Ledger;
import dev.kaitong.gateway.purchase.ledger.Operation;
import dev.kaitong.gateway.purchase.ledger.Purchase;
import dev.kaitong.gateway.purchase.ledger.Purchases;
import dev.kaitong.gateway.purchase.ledger.Result;
import dev.kaitong.gateway.purchase.verdict.PurchaseVerdict;
import dev.kaitong.gateway.text.Languages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Purchases on lines: decide one, and settle it. */
@Path("/v1/purchases")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
public class PurchaseResource {
    private static final String OPERATION = "POST /v1/purchases";
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int RETRY_AFTER_SECONDS = 2;

    private final AuthorisePurchase authorisePurchase;
    private final Purchases purchases;
    private final Ledger ledger;
    private final Caller caller;
    private final ObjectMapper mapper;
    private final Validator validator;

    PurchaseResource(
            AuthorisePurchase authorisePurchase,
            Purchases purchases,
            Ledger ledger,
            Caller caller,
            ObjectMapper mapper,
            Validator validator) {
        this.authorisePurchase = authorisePurchase;
        this.purchases = purchases;
        this.ledger = ledger;
        this.caller = caller;
        this.mapper = mapper;
        this.validator = validator;
    }

    /** Decides a purchase, and answers when that is durable. */
    @POST
    @org.eclipse.microprofile.openapi.annotations.Operation(summary = "Decide a purchase on a line")
    @APIResponse(
            responseCode = "201",
            description =
                    "Decided: AUTHORISED (its amount is reserved), REFUSED or STEP_UP. Again under"
                            + " the same key: the same bytes, with Idempotency-Replayed: true",
            content = @Content(schema = @Schema(implementation = PurchaseView.class)))
    @APIResponse(
            responseCode = "202",
            description =
                    "PENDING: we cannot decide now, and nothing is reserved. It is decided by"
                        + " itself when risk-service answers again, within half an hour by the base"
                        + " strategy; GET shows it, the shopper has a notice, and the same key"
                        + " decides anew at once. Retry-After",
            content = @Content(schema = @Schema(implementation = PurchaseView.class)))
    @APIResponse(responseCode = "409", description = "The key is running")
    @APIResponse(responseCode = "422", description = "The key was used for another request")
    public Response authorise(
            @HeaderParam(KeyRef.HEADER) @Nullable String key,
            @NotNull @Valid PurchaseRequest request,
            @Context HttpHeaders headers) {
        Result result =
                authorisePurchase.authorise(
                        request,
                        KeyRef.of(caller.subject(), OPERATION, key),
                        Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                        headers.getHeaderString(Headers.REQUEST_ID));
        return switch (result) {
            case Result.Refused refused -> throw problem(refused);
            case Result.Done(Purchase purchase, boolean before) -> decided(purchase, before);
        };
    }

    /** A purchase as it stands. */
    @GET
    @Path("/{purchaseId}")
    @RolesAllowed({Roles.SERVICE, Roles.SUPPORT})
    @org.eclipse.microprofile.openapi.annotations.Operation(summary = "A purchase as it stands")
    public PurchaseStateView get(@PathParam("purchaseId") UUID purchaseId) {
        return PurchaseStateView.of(
                purchases
                        .find(purchaseId)
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.NOT_FOUND, "There is no such purchase.")));
    }

    /** What was authorised is owed from now on. */
    @POST
    @Path("/{purchaseId}/capture")
    @org.eclipse.microprofile.openapi.annotations.Operation(
            summary = "Capture an authorised purchase, all of it or a part",
            description = "Possible on a held or lowered line as well; again: the same answer.")
    @APIResponse(
            responseCode = "200",
            description = "Captured",
            content = @Content(schema = @Schema(implementation = PurchaseStateView.class)))
    @APIResponse(responseCode = "409", description = "The purchase does not allow it")
    public Response capture(
            @PathParam("purchaseId") UUID purchaseId,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema =
                                                    @Schema(implementation = CaptureRequest.class)))
                    byte @Nullable [] body)
            throws IOException {
        CaptureRequest request = read(body, CaptureRequest.class, new CaptureRequest(null));
        return settled(new Operation.Capture(purchaseId, request.amountFen()));
    }

    /** What was authorised is free again. */
    @POST
    @Path("/{purchaseId}/cancel")
    @org.eclipse.microprofile.openapi.annotations.Operation(
            summary = "Cancel a purchase that is authorised or pending; no body",
            description =
                    "What is not captured within seven days (by the base strategy) is cancelled by"
                            + " itself: CANCELLED, endedBy EXPIRED.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = PurchaseStateView.class)))
    @APIResponse(responseCode = "409", description = "The purchase does not allow it")
    public Response cancel(@PathParam("purchaseId") UUID purchaseId) {
        return settled(new Operation.Cancel(purchaseId));
    }

    /** Money for a captured purchase is given back. */
    @POST
    @Path("/{purchaseId}/refund")
    @org.eclipse.microprofile.openapi.annotations.Operation(
            summary = "Refund a captured purchase, all of it or a part",
            description =
                    "Without an amount: all that is left. With an Idempotency-Key it counts once,"
                            + " however often it is sent; without one, each call is a refund of its"
                            + " own.")
    @APIResponse(
            responseCode = "200",
            description = "Refunded",
            content = @Content(schema = @Schema(implementation = PurchaseStateView.class)))
    @APIResponse(responseCode = "409", description = "The purchase does not allow it")
    public Response refund(
            @PathParam("purchaseId") UUID purchaseId,
            @HeaderParam(KeyRef.HEADER) @Nullable String key,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = RefundRequest.class)))
                    byte @Nullable [] body)
            throws IOException {
        RefundRequest request = read(body, RefundRequest.class, new RefundRequest(null, null));
        KeyRef refundKey =
                KeyRef.of(
                        caller.subject(),
                        OPERATION,
                        key == null ? UUID.randomUUID().toString() : key);
        return settled(
                new Operation.Refund(
                        purchaseId,
                        refundKey,
                        request.amountFen(),
                        Boolean.TRUE.equals(request.toBalance())));
    }

    /** A body that may be left out, and then stands for everything. */
    private <T> T read(byte @Nullable [] body, Class<T> type, T all) throws IOException {
        if (body == null || body.length == 0) {
            return all;
        }
        @Nullable T request = mapper.readValue(body, type);
        if (request == null || !validator.validate(request).isEmpty()) {
            throw ProblemException.invalid("amountFen", "must be greater than 0");
        }
        return request;
    }

    private Response settled(Operation operation) {
        return switch (ledger.apply(operation)) {
            case Result.Refused refused -> throw problem(refused);
            case Result.Done(Purchase purchase, boolean before) ->
                    replayed(Response.ok(PurchaseStateView.of(purchase)), before)
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .build();
        };
    }

    private Response decided(Purchase purchase, boolean before) {
        PurchaseView view = authorisePurchase.view(purchase);
        boolean pending = view.verdict() == PurchaseVerdict.PENDING;
        Response.ResponseBuilder response =
                Response.status(pending ? ACCEPTED : CREATED)
                        .entity(view)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, purchase.decided().language().tag())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.LOCATION, "/v1/purchases/" + purchase.purchaseId());
        if (pending) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return replayed(response, before).build();
    }

    private static Response.ResponseBuilder replayed(
            Response.ResponseBuilder response, boolean before) {
        return before ? response.header("Idempotency-Replayed", true) : response;
    }

    private static ProblemException problem(Result.Refused refused) {
        return new ProblemException(refused.type(), refused.detail());
    }
}
