package dev.kaitong.gateway.redecision.waking;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.feed.ChangesPage;
import dev.kaitong.gateway.asking.feed.ReadChanges;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The change feeds as the services serve them. */
@Singleton
class ChangesByHttp implements ChangesOf {
    private final ReadChanges readChanges;

    ChangesByHttp(ReadChanges readChanges) {
        this.readChanges = readChanges;
    }

    @Override
    public Optional<ChangesPage> page(ServiceName service, @Nullable String after) {
        Told<ChangesPage> told =
                readChanges.page(
                        service, after, ReadChanges.LIMIT_MAX, "changes-" + UUID.randomUUID());
        return switch (told) {
            case Told.Answered<ChangesPage>(var page, _) -> Optional.of(page);
            case Told.Silent<ChangesPage> _ -> Optional.empty();
        };
    }
}
