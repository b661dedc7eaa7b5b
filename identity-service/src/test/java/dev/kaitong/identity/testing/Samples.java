package dev.kaitong.identity.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.identity.profile.Intake;
import dev.kaitong.identity.profile.evidence.Account;
import dev.kaitong.identity.profile.evidence.Address;
import dev.kaitong.identity.profile.evidence.BankCard;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.FaceCheck;
import dev.kaitong.identity.profile.evidence.Facts;
import dev.kaitong.identity.profile.evidence.IdImage;
import dev.kaitong.identity.profile.evidence.ImageSide;
import dev.kaitong.identity.profile.evidence.Phone;
import dev.kaitong.identity.profile.rule.AssessIdentity;
import dev.kaitong.identity.profile.rule.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A profile without a fault, and the rules it is judged by. */
public final class Samples {
    /** Noon in Shanghai. */
    public static final Instant AS_OF = Instant.parse("2026-11-23T04:00:00Z");

    /** The day of {@link #AS_OF} in Shanghai. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** The live rules. */
    public static final Rules RULES = rules();

    private static final Intake INTAKE = new Intake();

    private Samples() {}

    /** The profile of the first call in the contract, in the clear. */
    public static Evidence clear() {
        return new Evidence(
                "u-1",
                "李雷",
                "李雷",
                "11010519491231002X",
                new IdImage(
                        new ImageSide(0.02, 0.01, false),
                        new ImageSide(0.02, 0.01, false),
                        LocalDate.of(2035, 1, 1)),
                new Phone("13800138000", LocalDate.of(2020, 1, 1), true, true),
                new BankCard("6222020200112233445", true),
                FaceCheck.PASSED,
                new Address("110105", true),
                Account.NONE,
                Facts.NONE);
    }

    /** The same as it is stored: facts read, values masked. */
    public static Evidence good() {
        return settled(clear());
    }

    /** Evidence with its facts read and its values masked. */
    public static Evidence settled(Evidence clear) {
        return INTAKE.settle(clear);
    }

    /** The assessment on {@link #TODAY} by {@link #RULES}. */
    public static Assessment<IdentityMeasures, Evidence> assess(Evidence evidence) {
        return AssessIdentity.assess(evidence, RULES, AS_OF);
    }

    /** The codes of its reasons. */
    public static List<ReasonCode> codes(Assessment<IdentityMeasures, Evidence> assessment) {
        return assessment.reasons().stream().map(Reason::code).toList();
    }

    private static Rules rules() {
        try (var in = Samples.class.getResourceAsStream("/rules/identity-1.json")) {
            return new ObjectMapper().readValue(in, Rules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
