package dev.kaitong.acceptance.drill.ledger;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Somebody who applies, made up from a number that nobody else has.
 *
 * @param id applicant id
 * @param kind what is wrong with them, if anything
 * @param number the number they are made of
 */
public record Applicant(String id, Kind kind, int number) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int SERIALS = 1_000;
    private static final int MONTHS = 6;
    private static final long INCOME_FEN = 1_500_000;

    /** Their profile, as identity-service is fed it. */
    public String profile() {
        LocalDate born =
                kind == Kind.MINOR
                        ? LocalDate.now(SHANGHAI).minusYears(17).plusDays(number / SERIALS)
                        : LocalDate.of(1970, 1, 1).plusDays(number / SERIALS);
        JsonObject side =
                new JsonObject().put("blur", 0.02).put("glare", 0.01).put("cropped", false);
        return new JsonObject()
                .put("applicantId", id)
                .put("registeredName", "李雷")
                .put("legalName", "李雷")
                .put("idNumber", idNumber(born, number % SERIALS))
                .put(
                        "idImage",
                        new JsonObject()
                                .put("front", side)
                                .put("back", side.copy())
                                .put("expiresOn", "2035-01-01"))
                .put(
                        "phone",
                        new JsonObject()
                                .put("number", "138%08d".formatted(number))
                                .put("boundSince", "2020-01-01")
                                .put("usual", true)
                                .put("ownerVerified", true))
                .put(
                        "bankCard",
                        new JsonObject().put("number", "6222020200112233445").put("matched", true))
                .put("faceCheck", kind == Kind.WITHOUT_FACE_CHECK ? "NOT_DONE" : "PASSED")
                .put("address", new JsonObject().put("regionCode", "110105").put("verified", true))
                .encode();
    }

    /** Their credit file, as credit-service is fed it. */
    public String file() {
        boolean overdue = kind == Kind.OVERDUE;
        JsonArray months = new JsonArray();
        YearMonth newest = YearMonth.now(SHANGHAI).minusMonths(1);
        for (int back = 0; back < MONTHS; back++) {
            boolean late = overdue && back == 0;
            months.add(
                    new JsonObject()
                            .put("month", newest.minusMonths(back).toString())
                            .put("statementFen", INCOME_FEN)
                            .put("paidFen", late ? 0 : INCOME_FEN)
                            .put("daysPastDue", late ? 20 : 0));
        }
        JsonObject account =
                new JsonObject()
                        .put("source", overdue ? "OWN_LINE" : "CARD")
                        .put("openedOn", "2018-05-01")
                        .put("limitFen", 20_000_000)
                        .put("months", months);
        return new JsonObject()
                .put("applicantId", id)
                .put("monthlyIncomeFen", INCOME_FEN)
                .put("incomeVerified", true)
                .put("accounts", new JsonArray().add(account))
                .put("adverseRecords", new JsonArray())
                .put("inquiries", new JsonArray())
                .encode();
    }

    /** What risk-service is told about them, if anything. */
    public Optional<String> event() {
        return kind == Kind.VIOLATOR
                ? Optional.of(
                        new JsonObject()
                                .put("specversion", "1.0")
                                .put("id", "violation-" + id)
                                .put("source", "/drill")
                                .put("type", "kaitong.violation.recorded")
                                .put("subject", id)
                                .put("time", Instant.now().toString())
                                .put(
                                        "data",
                                        new JsonObject()
                                                .put("kind", "COUPON_ABUSE")
                                                .put(
                                                        "expiresOn",
                                                        LocalDate.now(SHANGHAI)
                                                                .plusDays(40)
                                                                .toString()))
                                .encode())
                : Optional.empty();
    }

    private static String idNumber(LocalDate born, int serial) {
        String body =
                "110105" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(serial);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }
}
