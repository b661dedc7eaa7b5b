package dev.kaitong.gateway.status;

import dev.kaitong.contract.Language;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.gateway.asking.Services;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;

import java.util.Locale;

/** {@code GET /v1/status}: public, always 200, and asks nobody. */
@Path("/v1/status")
@RunOnVirtualThread
public class StatusResource {
    private final Services services;
    private final CurrentIdentityAssociation identities;

    StatusResource(Services services, CurrentIdentityAssociation identities) {
        this.services = services;
        this.identities = identities;
    }

    /** How the suite stands. Operators see what the breakers know. */
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<StatusView> status(@Context HttpHeaders headers) {
        Language language = language(headers);
        return RestResponse.ResponseBuilder.ok(
                        StatusView.of(services.states(), language, isOperator(headers)))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** An expired token makes nobody blind: its bearer sees what everybody sees. */
    private boolean isOperator(HttpHeaders headers) {
        if (headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return false;
        }
        try {
            return identities.getIdentity().hasRole(Roles.OPERATOR);
        } catch (AuthenticationFailedException _) {
            return false;
        }
    }

    private static Language language(HttpHeaders headers) {
        for (Locale wanted : headers.getAcceptableLanguages()) {
            if (wanted.getLanguage().equals("en")) {
                return Language.EN;
            }
            if (wanted.getLanguage().equals("zh")) {
                return Language.ZH;
            }
        }
        return Language.ZH;
    }
}
