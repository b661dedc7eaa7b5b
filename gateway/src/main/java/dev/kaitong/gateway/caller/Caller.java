package dev.kaitong.gateway.caller;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whoever sent the request at hand. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The subject of the token: for a shopper, the applicant's id. */
    public String subject() {
        // Not the name: that is another claim (upn, preferred_username) where a token has one.
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token.getSubject();
        }
        throw new ProblemException(ProblemType.FORBIDDEN, "The token names no subject.");
    }

    /** Whether this is a support agent, who may read everything. */
    public boolean isSupport() {
        return identity.hasRole(Roles.SUPPORT);
    }

    /** Whether this caller may read about an applicant. */
    public boolean mayRead(String applicantId) {
        return isSupport() || isShopper(applicantId);
    }

    /** Refuses whoever may not read about an applicant. */
    public void requireReading(String applicantId) {
        if (!mayRead(applicantId)) {
            throw forbidden();
        }
    }

    /** Refuses everybody but the shopper whom it is about; a support agent applies for nobody. */
    public void requireShopper(String applicantId) {
        if (!isShopper(applicantId)) {
            throw forbidden();
        }
    }

    private boolean isShopper(String applicantId) {
        return identity.hasRole(Roles.SHOPPER) && subject().equals(applicantId);
    }

    private static ProblemException forbidden() {
        return new ProblemException(ProblemType.FORBIDDEN, "A shopper may act for himself only.");
    }
}
