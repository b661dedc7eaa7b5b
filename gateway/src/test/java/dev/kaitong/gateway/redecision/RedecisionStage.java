package dev.kaitong.gateway.redecision;

import dev.kaitong.gateway.redecision.waking.FollowChanges;
import dev.kaitong.gateway.redecision.waking.ScriptedChanges;
import dev.kaitong.gateway.testing.ScriptedAsk;
import dev.kaitong.gateway.testing.Tables;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Everything that plays a part when applications that wait are decided again. */
@Alternative
@Singleton
public class RedecisionStage {
    final ScriptedAsk ask;
    final ScriptedChanges changes;
    final RedecisionWorker worker;
    final Redecide redecide;
    final Claims claims;
    final FollowChanges followChanges;
    final Tables tables;

    RedecisionStage(
            ScriptedAsk ask,
            ScriptedChanges changes,
            RedecisionWorker worker,
            Redecide redecide,
            Claims claims,
            FollowChanges followChanges,
            Tables tables) {
        this.ask = ask;
        this.changes = changes;
        this.worker = worker;
        this.redecide = redecide;
        this.claims = claims;
        this.followChanges = followChanges;
        this.tables = tables;
    }
}
