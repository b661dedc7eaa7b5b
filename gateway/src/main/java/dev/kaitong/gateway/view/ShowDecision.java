package dev.kaitong.gateway.view;

import dev.kaitong.contract.Language;
import dev.kaitong.contract.Reason;
import dev.kaitong.gateway.commit.Standing;
import dev.kaitong.gateway.decision.Answers;
import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.decisionlog.record.DecisionRecord;
import dev.kaitong.gateway.decisionlog.record.KeptAnswers;
import dev.kaitong.gateway.decisionlog.record.RecordTexts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a decision into the words and the extent that its reader may have. */
@Singleton
public class ShowDecision {
    private final RecordTexts texts;
    private final ShowReasons reasons;

    ShowDecision(RecordTexts texts, ShowReasons reasons) {
        this.texts = texts;
        this.reasons = reasons;
    }

    /** Who reads, and in which language. */
    public record Reader(boolean support, Language language) {
        /** A shopper. */
        public static Reader shopper(Language language) {
            return new Reader(false, language);
        }
    }

    /**
     * How long an application waits.
     *
     * @param nextCheckAt when it is looked at again
     * @param expiresAt when waiting ends
     */
    public record Waits(@Nullable Instant nextCheckAt, @Nullable Instant expiresAt) {
        /** Nothing is waited for. */
        public static final Waits NONE = new Waits(null, null);

        /** How long an application in this standing waits. */
        public static Waits of(Standing standing) {
            return new Waits(standing.nextCheckAt(), standing.expiresAt());
        }
    }

    /** Shows a decision as it was stored. */
    public DecisionView stored(DecisionRecord record, Waits waits, Reader reader) {
        KeptAnswers kept = record.answers();
        return show(record, kept == null ? null : texts.answers(kept), waits, reader);
    }

    /** Shows a decision that was just made of these answers. */
    public DecisionView show(
            DecisionRecord record, @Nullable Answers answers, Waits waits, Reader reader) {
        Verdict verdict = record.decided().verdict();
        boolean pending = verdict == Verdict.PENDING;
        List<Reason> told =
                reader.support() ? record.decided().reasons() : record.decided().principal();
        return new DecisionView(
                record.decisionId(),
                record.applicationId(),
                record.applicantId(),
                verdict,
                record.decided().limitFen(),
                reasons.show(told, answers, reader.language()),
                record.decided().reasonsComplete(),
                answers == null ? List.of() : GateView.of(answers),
                record.decided().reapplyFrom(),
                pending ? ticket(record) : null,
                pending ? waits.nextCheckAt() : null,
                pending || verdict == Verdict.INCOMPLETE ? waits.expiresAt() : null,
                true,
                record.strategyVersion(),
                record.decidedAt(),
                reader.support() ? evidence(record.answers()) : null);
    }

    /** The ticket is the application itself, so that nobody can hold a ticket without one. */
    private static String ticket(DecisionRecord record) {
        return record.applicationId().toString();
    }

    private static DecisionView.@Nullable EvidenceView evidence(@Nullable KeptAnswers kept) {
        return kept == null
                ? null
                : new DecisionView.EvidenceView(
                        kept.identity().assessment(),
                        kept.credit().assessment(),
                        kept.risk().assessment());
    }
}
