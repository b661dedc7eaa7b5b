package dev.kaitong.gateway.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A database that is silent twice in a row is away, until it answers")
class StorageWatchTest {
    /** What getting a connection comes to. */
    @FunctionalInterface
    private interface Door {
        Connection open() throws SQLException, InterruptedException;
    }

    private volatile Door door = StorageWatchTest::sound;
    private final StorageWatch watch =
            new StorageWatch(
                    (DataSource)
                            Proxy.newProxyInstance(
                                    StorageWatchTest.class.getClassLoader(),
                                    new Class<?>[] {DataSource.class},
                                    (_, _, _) -> door.open()));

    @Test
    void oneSilenceIsNoneTwoAreAnAbsenceAndOneAnswerEndsIt() {
        watch.look();
        assertThat(watch.isAway()).isFalse();
        door =
                () -> {
                    throw new SQLException("refused", "08001");
                };
        watch.look();
        assertThat(watch.isAway()).isFalse();
        watch.look();
        assertThat(watch.isAway()).isTrue();
        door = StorageWatchTest::sound;
        watch.look();
        assertThat(watch.isAway()).isFalse();
    }

    @Test
    void aDatabaseThatHangsIsAwayToo() {
        CountDownLatch never = new CountDownLatch(1);
        door =
                () -> {
                    never.await();
                    return sound();
                };
        long started = System.nanoTime();
        watch.look();
        watch.look();
        assertThat(watch.isAway()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    private static Connection sound() {
        return (Connection)
                Proxy.newProxyInstance(
                        StorageWatchTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, _) -> method.getName().equals("isValid") ? true : null);
    }
}
