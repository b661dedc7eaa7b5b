package dev.kaitong.credit.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.credit.rules.RuleBook;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.verdict.Assess;
import dev.kaitong.edge.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps one credit file an applicant, and the history of its scores. */
@ApplicationScoped
public class CreditFiles {
    /** Whoever asks for an assessment reads at most 256 KiB, and it carries the whole file. */
    static final int FILE_BYTES_MAX = 160 * 1024;

    /** Most steps of a history that are told at once. */
    static final int HISTORY_MAX = 1_000;

    private final ObjectMapper json;
    private final RuleBook rules;
    private final Rows rows;
    private final Scores scores;
    private final LineEvents events;

    CreditFiles(ObjectMapper json, RuleBook rules, Rows rows, Scores scores, LineEvents events) {
        this.json = json;
        this.rules = rules;
        this.rows = rows;
        this.scores = scores;
        this.events = events;
    }

    /** Rows of files. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<CreditFileRow, String> {}

    /** Rows of scores. */
    @ApplicationScoped
    static class Scores implements PanacheRepositoryBase<ScoreRow, ScoreRow.Key> {
        PanacheQuery<ScoreRow> of(String applicantId, Sort sort) {
            return find("key.applicantId", sort, applicantId);
        }
    }

    /** The evidence about an applicant; one indexed read, no transaction. */
    public Optional<CreditFile> evidence(String applicantId) {
        return rows.findByIdOptional(applicantId).map(row -> read(row.evidence));
    }

    /** Keeps a file as fed. Returns whether it is the first of this applicant. */
    @Transactional
    public boolean put(CreditFile file, Instant now) {
        String fed = write(file);
        int bytes = fed.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > FILE_BYTES_MAX) {
            throw ProblemException.invalid(
                    "accounts",
                    "the file must have at most "
                            + FILE_BYTES_MAX
                            + " bytes as JSON, has "
                            + bytes);
        }
        CreditFileRow row = locked(file.applicantId(), now);
        boolean first = row.fed == null;
        row.fed = fed;
        change(row, OwnLine.into(file, events.of(file.applicantId(), now)), now);
        return first;
    }

    /** Folds what happened to the lines of these applicants into their evidence. */
    @Transactional(Transactional.TxType.MANDATORY)
    void refold(Set<String> applicantIds, Instant now) {
        applicantIds.stream()
                .sorted()
                .forEach(applicantId -> {
                    CreditFileRow row = locked(applicantId, now);
                    CreditFile fed =
                            row.fed == null ? CreditFile.unknown(applicantId) : read(row.fed);
                    change(row, OwnLine.into(fed, events.of(applicantId, now)), now);
                });
    }

    /** The newest steps in the history of an applicant's score, oldest first. */
    List<ScoreRow> history(String applicantId) {
        return scores.of(applicantId, Sort.by("key.position").descending())
                .range(0, HISTORY_MAX - 1)
                .list()
                .reversed();
    }

    private CreditFileRow locked(String applicantId, Instant now) {
        rows.getEntityManager()
                .createNativeQuery(
                        "INSERT INTO credit_file (applicant_id, evidence, updated_at) VALUES (?1,"
                                + " ?2, ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, applicantId)
                .setParameter(2, write(CreditFile.unknown(applicantId)))
                .setParameter(3, now)
                .executeUpdate();
        return rows.findById(applicantId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void change(CreditFileRow row, CreditFile evidence, Instant now) {
        row.evidence = write(evidence);
        row.updatedAt = now;
        rows.flush();
        rows.getEntityManager()
                .createNativeQuery(
                        "UPDATE credit_file SET changed_txid = pg_current_xact_id() WHERE"
                                + " applicant_id = ?1")
                .setParameter(1, row.applicantId)
                .executeUpdate();
        remember(row.applicantId, Assess.assess(evidence, rules.live(), now), now);
    }

    private void remember(
            String applicantId, Assessment<CreditMeasures, CreditFile> assessment, Instant now) {
        @Nullable ScoreRow last =
                scores.of(applicantId, Sort.by("key.position").descending())
                        .firstResultOptional()
                        .orElse(null);
        int score = assessment.measures().score();
        if (last != null && last.score == score && last.outcome == assessment.outcome()) {
            return;
        }
        ScoreRow next = new ScoreRow();
        next.key = new ScoreRow.Key(applicantId, last == null ? 1 : last.key.position() + 1);
        next.score = score;
        next.defaultProbability = assessment.measures().defaultProbability();
        next.outcome = assessment.outcome();
        next.rulesVersion = assessment.rulesVersion();
        next.scoredAt = now;
        scores.persist(next);
    }

    private CreditFile read(String text) {
        try {
            return json.readValue(text, CreditFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored credit file cannot be read", e);
        }
    }

    private String write(CreditFile file) {
        try {
            return json.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a credit file cannot be written", e);
        }
    }
}
