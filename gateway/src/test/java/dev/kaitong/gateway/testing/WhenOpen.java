package dev.kaitong.gateway.testing;

import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.load.Starting;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterConstructCallback;

/** No test begins before the gateway's door is open. */
public class WhenOpen implements QuarkusTestAfterConstructCallback {
    @Override
    public void afterConstruct(Object test) {
        Starting starting = Arc.container().instance(Starting.class).get();
        Await.until("the door is open", () -> !starting.isCold());
    }
}
