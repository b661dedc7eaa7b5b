package dev.kaitong.gateway.application.known;

import dev.kaitong.gateway.storage.Storage;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads applications. */
@ApplicationScoped
public class Applications {
    private final Rows rows;

    Applications(Rows rows) {
        this.rows = rows;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ApplicationRow, UUID> {}

    /** The application with this id. */
    public Optional<Application> find(UUID applicationId) {
        return Storage.read(() ->
                rows.find("applicationId", applicationId)
                        .firstResultOptional()
                        .map(ApplicationRow::toApplication));
    }
}
