package dev.kaitong.identity.testing;

import dev.kaitong.identity.profile.evidence.Account;
import dev.kaitong.identity.profile.evidence.Address;
import dev.kaitong.identity.profile.evidence.BankCard;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.FaceCheck;
import dev.kaitong.identity.profile.evidence.Facts;
import dev.kaitong.identity.profile.evidence.IdImage;
import dev.kaitong.identity.profile.evidence.ImageSide;
import dev.kaitong.identity.profile.evidence.Phone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Profiles with seeded faults of every kind: missing, wrong and weak values. */
public final class RandomEvidence {
    private final Random chance;

    public RandomEvidence(long seed) {
        chance = new Random(seed);
    }

    /** A profile in the clear. */
    public Evidence next() {
        String name = oneOf("李雷", "韩梅梅", "买买提·吐尔逊", "王Lucy");
        return new Evidence(
                "u-" + chance.nextInt(1_000),
                maybe(oneOf(name, name, name, "张三", "  ")),
                maybe(name),
                maybe(idNumber()),
                new IdImage(side(), side(), maybe(day(2020, 7_000))),
                new Phone(
                        maybe(oneOf("13800138000", "13800138000", "17012345678", "12345")),
                        maybe(day(2020, 2_600)),
                        maybe(chance.nextInt(4) > 0),
                        maybe(chance.nextInt(4) > 0)),
                new BankCard(
                        maybe(oneOf("6222020200112233445", "6222020200112233445", "12")),
                        maybe(chance.nextInt(5) > 0)),
                maybe(
                        oneOf(
                                FaceCheck.PASSED,
                                FaceCheck.PASSED,
                                FaceCheck.NOT_DONE,
                                FaceCheck.FAILED)),
                new Address(maybe("110105"), maybe(chance.nextInt(3) > 0)),
                new Account(instant(), instant(), instant(), instant(), instant()),
                Facts.NONE);
    }

    private String idNumber() {
        return switch (chance.nextInt(6)) {
            case 0 -> "110105194912310021";
            case 1 -> IdNumbers.born(day(2007, 5_000), chance);
            case 2 -> "123";
            default -> IdNumbers.ofAnAdult(chance);
        };
    }

    private ImageSide side() {
        return new ImageSide(
                maybe(chance.nextDouble() * 0.4),
                maybe(chance.nextDouble() * 0.4),
                maybe(chance.nextInt(6) == 0));
    }

    private LocalDate day(int fromYear, int days) {
        return LocalDate.of(fromYear, 1, 1).plusDays(chance.nextInt(days));
    }

    private @Nullable Instant instant() {
        return chance.nextInt(3) > 0
                ? null
                : Instant.parse("2026-11-01T00:00:00Z").plusSeconds(chance.nextInt(1_000_000));
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[chance.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(T value) {
        return chance.nextInt(8) == 0 ? null : value;
    }
}
