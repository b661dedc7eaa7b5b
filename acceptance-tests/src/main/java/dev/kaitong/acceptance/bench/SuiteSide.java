package dev.kaitong.acceptance.bench;

import dev.kaitong.acceptance.bench.load.Target;
import dev.kaitong.local.Part;
import dev.kaitong.local.Suite;
import dev.kaitong.local.demo.Person;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The suite, asked for decisions: an application each, by an applicant who has not applied before.
 */
final class SuiteSide implements Side {
    private final Suite suite;
    private final Population population;
    private final List<Shopper> shoppers;

    private record Shopper(String id, String token) {}

    /**
     * Signs every applicant's token beforehand, as an identity provider would have.
     *
     * @param applicants how many may be decided
     */
    SuiteSide(Suite suite, Population population, int applicants) {
        this.suite = suite;
        this.population = population;
        this.shoppers =
                IntStream.range(0, applicants)
                        .parallel()
                        .mapToObj(number -> population.person(number).id())
                        .map(id -> new Shopper(id, suite.token("shopper", id)))
                        .toList();
    }

    @Override
    public String name() {
        return "suite";
    }

    @Override
    public List<Long> pids() {
        return Arrays.stream(Part.values()).map(suite::pid).toList();
    }

    /** Puts each applicant's profile to identity-service. */
    Target profiles() {
        String token = suite.token("service", "bench");
        return new Feed(number -> {
            Person person = population.person(number);
            return new Target.Shot(
                    where(Part.IDENTITY, HttpMethod.PUT, "/profiles/" + person.id(), token),
                    Buffer.buffer(person.profile()));
        });
    }

    /** Puts each applicant's credit file to credit-service. */
    Target files() {
        String token = suite.token("service", "bench");
        return new Feed(number -> {
            Person person = population.person(number);
            return new Target.Shot(
                    where(Part.CREDIT, HttpMethod.PUT, "/files/" + person.id(), token),
                    Buffer.buffer(person.file()));
        });
    }

    @Override
    public Target target() {
        return new Applications();
    }

    private RequestOptions where(Part part, HttpMethod method, String path, String token) {
        return new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(suite.address(part).getPort())
                .setURI(path)
                .putHeader("Authorization", "Bearer " + token)
                .putHeader("Content-Type", "application/json");
    }

    /** Evidence that is fed; only the status of the answer counts. */
    private record Feed(IntFunction<Shot> shots) implements Target {
        @Override
        public Shot shot(int number) {
            return shots.apply(number);
        }

        @Override
        public boolean good(int status) {
            return status == 200 || status == 201;
        }

        @Override
        public String word(int status, Buffer body) {
            return "status " + status;
        }
    }

    /** Applications; counted by their verdicts. A ticket (202) is no decision. */
    private final class Applications implements Target {
        private static final String VERDICT = "\"verdict\":\"";

        @Override
        public Shot shot(int number) {
            Shopper shopper = shoppers.get(number);
            RequestOptions where =
                    where(Part.GATEWAY, HttpMethod.POST, "/v1/applications", shopper.token())
                            .putHeader("Idempotency-Key", "bench-" + shopper.id());
            return new Shot(
                    where,
                    Buffer.buffer(
                            "{\"applicantId\":\"" + shopper.id() + "\",\"scene\":\"TMALL\"}"));
        }

        @Override
        public boolean good(int status) {
            return status == 201;
        }

        @Override
        public String word(int status, Buffer body) {
            String text = body.toString();
            int start = text.indexOf(VERDICT);
            if (start < 0) {
                return "status " + status;
            }
            int from = start + VERDICT.length();
            return text.substring(from, Math.max(from, text.indexOf('"', from)));
        }
    }
}
