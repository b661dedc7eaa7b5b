package dev.kaitong.risk.merchant;

import dev.kaitong.edge.security.Roles;
import dev.kaitong.risk.wire.Label;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One merchant. */
@Path("/merchants/{merchantId}")
@Tag(name = "Merchants")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class MerchantResource {
    private final MerchantRows rows;
    private final Rings rings;

    MerchantResource(MerchantRows rows, Rings rings) {
        this.rows = rows;
        this.rings = rings;
    }

    /** Stores a merchant in place of what was known of it. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Stores a merchant in place of what was known of it; answers it")
    @APIResponse(responseCode = "200", description = "Replaced")
    @APIResponse(responseCode = "201", description = "The first that is known of it")
    public RestResponse<Merchant> put(
            @PathParam("merchantId") @Label String merchantId, @NotNull @Valid Merchant merchant) {
        return RestResponse.status(
                rows.put(merchantId, merchant)
                        ? RestResponse.Status.CREATED
                        : RestResponse.Status.OK,
                merchant);
    }

    /** Which merchants are run from the same place. */
    @GET
    @Path("/ring")
    @RolesAllowed({Roles.SERVICE, Roles.SUPPORT})
    @Operation(
            summary =
                    "Merchants that share the device, the address or the phone from which they are"
                            + " run, in two steps, at most 100; empty for one of which nothing is"
                            + " known")
    public Ring ring(@PathParam("merchantId") @Label String merchantId) {
        return rings.of(merchantId);
    }
}
