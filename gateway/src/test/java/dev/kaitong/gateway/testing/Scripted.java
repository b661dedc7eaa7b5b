package dev.kaitong.gateway.testing;

import dev.kaitong.gateway.line.change.LineStage;
import dev.kaitong.gateway.line.event.ScriptedSignals;
import dev.kaitong.gateway.redecision.RedecisionStage;
import dev.kaitong.gateway.redecision.waking.ScriptedChanges;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** The gateway with a clock that is set and services that say what a test wants. */
public class Scripted implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(
                ScriptedAsk.class,
                TestClock.class,
                ScriptedChanges.class,
                ScriptedSignals.class,
                RedecisionStage.class,
                LineStage.class);
    }
}
