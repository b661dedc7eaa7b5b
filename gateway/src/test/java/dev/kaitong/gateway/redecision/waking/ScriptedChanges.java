package dev.kaitong.gateway.redecision.waking;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.feed.ChangesPage;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Change feeds that a test writes; the cursor is the number of changes read. */
@Alternative
@Singleton
public class ScriptedChanges implements ChangesOf {
    private final Map<ServiceName, List<String>> changes = new EnumMap<>(ServiceName.class);
    private boolean silent;

    /** Somebody's evidence changed. */
    public void changed(ServiceName service, String applicantId) {
        changes.computeIfAbsent(service, _ -> new ArrayList<>()).add(applicantId);
    }

    /** Whether the services give no usable answer. */
    public void silent(boolean value) {
        silent = value;
    }

    @Override
    public Optional<ChangesPage> page(ServiceName service, @Nullable String after) {
        if (silent) {
            return Optional.empty();
        }
        List<String> all = changes.getOrDefault(service, List.of());
        List<ChangesPage.Change> page = new ArrayList<>();
        for (int i = after == null ? 0 : Integer.parseInt(after); i < all.size(); i++) {
            page.add(new ChangesPage.Change(Integer.toString(i + 1), all.get(i)));
        }
        return Optional.of(new ChangesPage(page));
    }
}
