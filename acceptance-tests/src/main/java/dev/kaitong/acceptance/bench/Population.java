package dev.kaitong.acceptance.bench;

import dev.kaitong.local.demo.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * As many fresh applicants as are wanted: the real credit files of the demo, over and over, each
 * time with another id and another made-up profile.
 */
final class Population {
    private static final String DATA =
            "scorecard-trainer/src/main/resources/dev/kaitong/trainer/train.csv";
    private static final int FIRST_NUMBER = 1_000_000;

    private final List<String> lines;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private Population(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Reads the data of a checkout. */
    static Population of(Path home) {
        Path file = home.resolve(DATA);
        try {
            List<String> lines = Files.readAllLines(file);
            return new Population(lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("the credit files cannot be read: " + file, e);
        }
    }

    /** The applicant with this number, from 0. */
    Person person(int number) {
        String line = lines.get(number % lines.size());
        return Person.of((FIRST_NUMBER + number) + line.substring(line.indexOf(',')), today);
    }
}
