package dev.kaitong.gateway.view;

import dev.kaitong.contract.Language;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCatalogue;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts reasons into words. */
@Singleton
public class ShowReasons {
    private final ReasonCatalogue catalogue = ReasonCatalogue.builtIn();

    /** The same reasons, in the same order, in a language. */
    public List<ReasonView> show(List<Reason> reasons, Language language) {
        return reasons.stream().map(reason -> show(reason, language)).toList();
    }

    private ReasonView show(Reason reason, Language language) {
        return new ReasonView(
                reason.code(),
                reason.code().owner().wireName(),
                catalogue.title(reason.code(), language),
                catalogue.title(reason.code(), language),
                reason.params(),
                new ReasonView.CureView(
                        reason.code().cure(),
                        catalogue.cureTitle(reason.code(), language),
                        reason.params().until()));
    }
}
