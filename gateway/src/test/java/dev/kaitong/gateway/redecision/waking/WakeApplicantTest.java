package dev.kaitong.gateway.redecision.waking;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.feed.ChangesPage;
import dev.kaitong.gateway.testing.BrokenDataSource;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WakeApplicantTest {
    /** Nobody is silent here: nobody is asked. */
    private static final class NoFeeds implements ChangesOf {
        @Override
        public Optional<ChangesPage> page(ServiceName service, @Nullable String after) {
            throw new AssertionError("nobody is asked");
        }
    }

    @Test
    void whoFedEvidenceThatIsStoredIsNotToldThatNobodyCouldBeWoken() {
        DataSource none =
                (DataSource)
                        Proxy.newProxyInstance(
                                WakeApplicantTest.class.getClassLoader(),
                                new Class<?>[] {DataSource.class},
                                (_, method, _) -> {
                                    throw new AssertionError(method.getName());
                                });
        BrokenDataSource away = new BrokenDataSource(none);
        away.breaks(BrokenDataSource.Break.CONNECT);
        WakeApplicant wake =
                new WakeApplicant(
                        new FollowChanges(away, Clock.systemUTC(), new NoFeeds(), new Nudge()));
        assertThatCode(() -> wake.wake("u-1")).doesNotThrowAnyException();
    }
}
