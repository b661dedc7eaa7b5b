package dev.kaitong.gateway.view;

import dev.kaitong.contract.Language;
import dev.kaitong.contract.Reason;
import dev.kaitong.gateway.text.ReasonTexts;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts reasons into words. */
@Singleton
public class ShowReasons {
    private final ReasonTexts texts;

    ShowReasons(ReasonTexts texts) {
        this.texts = texts;
    }

    /** The same reasons, in the same order, in a language. */
    public List<ReasonView> show(List<Reason> reasons, Language language) {
        return reasons.stream().map(reason -> show(reason, language)).toList();
    }

    private ReasonView show(Reason reason, Language language) {
        ReasonTexts.Explained explained = texts.explain(reason, language);
        return new ReasonView(
                reason.code(),
                reason.code().owner().wireName(),
                explained.title(),
                explained.detail(),
                reason.params(),
                new ReasonView.CureView(
                        reason.code().cure(), explained.cureTitle(), reason.params().until()));
    }
}
