package dev.kaitong.gateway.decisionlog;

import dev.kaitong.gateway.decisionlog.record.DecisionRecord;
import dev.kaitong.gateway.decisionlog.record.RecordTexts;
import dev.kaitong.gateway.storage.Storage;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads decisions. */
@ApplicationScoped
public class Decisions {
    private static final int PAGE = 100;

    private final Rows rows;
    private final RecordTexts texts;

    Decisions(Rows rows, RecordTexts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<DecisionRow, UUID> {}

    /**
     * A decision on an application.
     *
     * @param decisionNo its number within the application, from 1; it must be there
     */
    @ActivateRequestContext // the worker reads outside a request
    public DecisionRecord of(UUID applicationId, int decisionNo) {
        return since(applicationId, decisionNo - 1).getFirst();
    }

    /** The decisions on an application after this one, oldest first; at most 100. */
    public List<DecisionRecord> since(UUID applicationId, int decisionNo) {
        return Storage.read(() ->
                rows
                        .find(
                                "applicationId = ?1 and decisionNo > ?2 order by" + " decisionNo",
                                applicationId,
                                decisionNo)
                        .range(0, PAGE - 1)
                        .list()
                        .stream()
                        .map(row -> texts.read(row.record))
                        .toList());
    }

    /** The decision with this id, with its place in the log. */
    Optional<StoredDecision> find(UUID decisionId) {
        return Storage.read(() ->
                rows.find("decisionId", decisionId)
                        .firstResultOptional()
                        .map(DecisionRow::toStored));
    }
}
