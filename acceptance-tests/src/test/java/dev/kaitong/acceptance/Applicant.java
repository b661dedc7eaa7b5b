package dev.kaitong.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A person with everything in order, whom a test then spoils in one place. */
final class Applicant {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    final String id;
    final ObjectNode profile;
    final ObjectNode file;

    private Applicant(int number) {
        id = "a-" + Long.toString(System.nanoTime(), 36) + "-" + number;
        profile = profile(id, number);
        file = file(id);
    }

    /** A fresh applicant whom every gate passes. */
    static Applicant inOrder() {
        return new Applicant(COUNT.incrementAndGet());
    }

    Applicant withProfile(Consumer<ObjectNode> change) {
        change.accept(profile);
        return this;
    }

    Applicant withFile(Consumer<ObjectNode> change) {
        change.accept(file);
        return this;
    }

    /** Months of the only account, newest first. */
    ArrayNode months() {
        return (ArrayNode) file.get("accounts").get(0).get("months");
    }

    /**
     * A GB 11643 number: Beijing, a day of birth, a serial, and the check character of the
     * standard.
     */
    static String idNumber(LocalDate born, int serial) {
        String body =
                "110105"
                        + born.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + String.format("%03d", serial % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static ObjectNode profile(String id, int number) {
        ObjectNode profile = JSON.createObjectNode();
        profile.put("applicantId", id).put("registeredName", "李雷").put("legalName", "李雷");
        profile.put("idNumber", idNumber(LocalDate.of(1980, 1, 1).plusDays(number % 5000), number));
        ObjectNode image = profile.putObject("idImage");
        image.putObject("front").put("blur", 0.02).put("glare", 0.01).put("cropped", false);
        image.putObject("back").put("blur", 0.02).put("glare", 0.01).put("cropped", false);
        image.put("expiresOn", "2035-01-01");
        profile.putObject("phone")
                .put("number", "138" + String.format("%08d", number))
                .put("boundSince", "2020-01-01")
                .put("usual", true)
                .put("ownerVerified", true);
        profile.putObject("bankCard").put("number", "6222020200112233445").put("matched", true);
        profile.put("faceCheck", "PASSED");
        profile.putObject("address").put("regionCode", "110105").put("verified", true);
        return profile;
    }

    private static ObjectNode file(String id) {
        ObjectNode file = JSON.createObjectNode();
        file.put("applicantId", id).put("monthlyIncomeFen", 1_500_000).put("incomeVerified", true);
        ObjectNode account = file.putArray("accounts").addObject();
        account.put("source", "CARD").put("openedOn", "2018-05-01").put("limitFen", 20_000_000);
        ArrayNode months = account.putArray("months");
        YearMonth newest = YearMonth.now(SHANGHAI).minusMonths(1);
        for (int back = 0; back < 6; back++) {
            months.addObject()
                    .put("month", newest.minusMonths(back).toString())
                    .put("statementFen", 1_500_000)
                    .put("paidFen", 1_500_000)
                    .put("daysPastDue", 0);
        }
        file.putArray("adverseRecords");
        file.putArray("inquiries");
        return file;
    }
}
