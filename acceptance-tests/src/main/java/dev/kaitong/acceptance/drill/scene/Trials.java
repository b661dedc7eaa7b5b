package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.drill.agent.Attachment;
import dev.kaitong.local.Part;
import java.util.function.Consumer;

/** Runs one trial after the other on one stage, each with applicants of its own. */
public final class Trials {
    private final Stage stage;
    private final Attachment attachment;
    private final Consumer<String> say;
    private int number;

    /**
     * @param say takes a line for each
     */
    public Trials(Stage stage, Attachment attachment, Consumer<String> say) {
        this.stage = stage;
        this.attachment = attachment;
        this.say = say;
    }

    Stage stage() {
        return stage;
    }

    /** Runs one, and leaves everything in order. */
    public Outcome run(Catalogue.Scene scene) throws Exception {
        long gateway = stage.suite().pid(Part.GATEWAY);
        Outcome outcome = tried(scene);
        stage.calm();
        if (scene.trouble().name().startsWith("clock.")
                && stage.suite().pid(Part.GATEWAY) == gateway) {
            attachment.mend(gateway);
        }
        say.accept(outcome.line());
        outcome.breaches().stream().limit(3).forEach(breach -> say.accept("    " + breach));
        return outcome;
    }

    /** One that fails by itself must not cost the hour of all others. */
    private Outcome tried(Catalogue.Scene scene) throws InterruptedException {
        try {
            return new Trial(stage, scene.trouble(), scene.pace(), "d" + number++).run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            stage.mark("not tried to its end: " + e);
            inOrderAgain(scene);
            return Outcome.untried(scene.trouble().name(), scene.pace().traffic(), e);
        }
    }

    private void inOrderAgain(Catalogue.Scene scene) throws InterruptedException {
        try {
            scene.trouble().end().on(stage);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            stage.mark("and not brought in order again: " + e);
        }
    }
}
