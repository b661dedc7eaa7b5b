package dev.kaitong.gateway.line.change;

import dev.kaitong.gateway.line.event.FollowSignals;
import dev.kaitong.gateway.line.event.ScriptedSignals;
import dev.kaitong.gateway.line.event.TakeLineEvents;
import dev.kaitong.gateway.testing.Tables;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Everything that plays a part when a line lives. */
@Alternative
@Singleton
public class LineStage {
    final TakeLineEvents takeLineEvents;
    final ScriptedSignals signals;
    final FollowSignals followSignals;
    final LineWorker worker;
    final Tables tables;

    LineStage(
            TakeLineEvents takeLineEvents,
            ScriptedSignals signals,
            FollowSignals followSignals,
            LineWorker worker,
            Tables tables) {
        this.takeLineEvents = takeLineEvents;
        this.signals = signals;
        this.followSignals = followSignals;
        this.worker = worker;
        this.tables = tables;
    }
}
