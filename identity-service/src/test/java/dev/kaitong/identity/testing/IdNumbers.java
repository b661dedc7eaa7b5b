package dev.kaitong.identity.testing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/** Makes resident ID numbers, by the arithmetic of GB 11643 written down a second time. */
public final class IdNumbers {
    private static final List<String> PROVINCES =
            List.of("11", "13", "23", "31", "37", "44", "46", "51", "54", "65", "71", "82");

    private IdNumbers() {}

    /** A valid number with a birth date. */
    public static String born(LocalDate birth, Random chance) {
        return checked(
                PROVINCES.get(chance.nextInt(PROVINCES.size()))
                        + String.format("%04d", chance.nextInt(10_000))
                        + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + String.format("%03d", chance.nextInt(1_000)));
    }

    /** A valid number of an adult. */
    public static String ofAnAdult(Random chance) {
        return born(LocalDate.of(1940, 1, 1).plusDays(chance.nextInt(23_000)), chance);
    }

    /** Seventeen digits with their check character. */
    public static String checked(String seventeen) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            // Position 18 has weight 1; each one further left has twice the weight, modulo 11.
            int weight = 1;
            for (int step = i; step < 17; step++) {
                weight = weight * 2 % 11;
            }
            sum += (seventeen.charAt(i) - '0') * weight;
        }
        int check = (12 - sum % 11) % 11;
        return seventeen + (check == 10 ? "X" : String.valueOf(check));
    }
}
