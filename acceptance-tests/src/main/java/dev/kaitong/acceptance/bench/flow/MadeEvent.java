package dev.kaitong.acceptance.bench.flow;

import java.time.Instant;
import java.util.Random;

/**
 * An event that is made up from its number: of ten, six are purchases, two receipts of goods, one a
 * login and one an inquiry. So many applicants and merchants that few events meet on a row.
 *
 * @param id its id, unique with its source
 * @param applicantId whom it is about
 * @param type its type
 * @param happenedAt when it happened
 * @param data its data, as JSON
 */
record MadeEvent(String id, String applicantId, String type, Instant happenedAt, String data) {
    static final String SOURCE = "/bench";
    private static final int APPLICANTS = 20_000;
    private static final int MERCHANTS = 500;
    private static final int KINDS = 10;

    static MadeEvent of(int number, Instant start) {
        Random random = new Random(number);
        String applicant = "e-" + random.nextInt(APPLICANTS);
        String merchant = "m-" + random.nextInt(MERCHANTS);
        String order = "o-" + number;
        int kind = number % KINDS;
        String type =
                kind < 6
                        ? "purchase.authorised"
                        : kind < 8
                                ? "goods.received"
                                : kind == 8 ? "login.succeeded" : "inquiry.made";
        String data =
                switch (type) {
                    case "purchase.authorised" ->
                            """
                            {"orderId":"%s","merchantId":"%s","category":"fashion","amountFen":%d,\
                            "availableFen":300000,"limitFen":500000,"deviceId":"d-%s","region":"110105",\
                            "logistics":true,"newAddress":false}\
                            """
                                    .formatted(
                                            order,
                                            merchant,
                                            1_000 + random.nextInt(50_000),
                                            applicant);
                    case "goods.received" ->
                            """
                            {"orderId":"%s","merchantId":"%s","lagMinutes":%d,"logistics":true}\
                            """
                                    .formatted(order, merchant, 600 + random.nextInt(4_000));
                    case "login.succeeded" ->
                            """
                            {"deviceId":"d-%s","region":"110105"}\
                            """
                                    .formatted(applicant);
                    default -> "{\"lender\":\"l-1\"}";
                };
        return new MadeEvent(
                "b-" + number, applicant, "kaitong." + type, start.plusMillis(number), data);
    }

    /** As a CloudEvent. */
    String json() {
        return """
        {"specversion":"1.0","id":"%s","source":"%s","subject":"%s","time":"%s","type":"%s","data":%s}\
        """
                .formatted(id, SOURCE, applicantId, happenedAt, type, data);
    }

    /** As a line of COPY with tabs between its columns; no value here needs to be escaped. */
    String copied(Instant receivedAt) {
        return String.join(
                        "\t",
                        SOURCE,
                        id,
                        applicantId,
                        type,
                        happenedAt.toString(),
                        data,
                        receivedAt.toString())
                + "\n";
    }
}
