package dev.kaitong.gateway.view;

import dev.kaitong.contract.Language;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.decision.Answers;
import dev.kaitong.gateway.text.ReasonTexts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts reasons into words. */
@Singleton
public class ShowReasons {
    private final ReasonTexts texts;

    ShowReasons(ReasonTexts texts) {
        this.texts = texts;
    }

    /** The same reasons, in the same order, in a language; each from its owner. */
    public List<ReasonView> show(List<Reason> reasons, Language language) {
        return show(reasons, null, language);
    }

    /** The same, each from the service that gave it in these answers. */
    public List<ReasonView> show(
            List<Reason> reasons, @Nullable Answers answers, Language language) {
        return reasons.stream()
                .map(reason -> show(reason, source(reason.code(), answers), language))
                .toList();
    }

    private static String source(ReasonCode code, @Nullable Answers answers) {
        return Optional.ofNullable(answers)
                .flatMap(given -> given.giver(code))
                .map(ServiceName::wireName)
                .orElse(code.owner().wireName());
    }

    private ReasonView show(Reason reason, String source, Language language) {
        ReasonTexts.Explained explained = texts.explain(reason, language);
        return new ReasonView(
                reason.code(),
                source,
                explained.title(),
                explained.detail(),
                reason.params(),
                new ReasonView.CureView(
                        reason.code().cure(), explained.cureTitle(), reason.params().until()));
    }
}
