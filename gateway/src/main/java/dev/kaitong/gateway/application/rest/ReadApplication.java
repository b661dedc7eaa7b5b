package dev.kaitong.gateway.application.rest;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.application.known.Application;
import dev.kaitong.gateway.application.known.Applications;
import dev.kaitong.gateway.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads an application for whoever may see it. */
@ApplicationScoped
public class ReadApplication {
    private final Applications applications;
    private final Caller caller;

    ReadApplication(Applications applications, Caller caller) {
        this.applications = applications;
        this.caller = caller;
    }

    /**
     * The application with this id.
     *
     * @throws ProblemException 404 when there is none; also when it is somebody else's, for whom it
     *     must not be seen to exist
     */
    public Application forCaller(UUID applicationId) {
        return applications
                .find(applicationId)
                .filter(application -> caller.mayRead(application.applicantId()))
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NOT_FOUND, "There is no such application."));
    }
}
