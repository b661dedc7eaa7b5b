package dev.kaitong.gateway.asking.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.json.StrictJson;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Good assessments in JSON, and the mapper that the process reads them with. */
public final class Assessments {
    private static final Pattern AS_OF = Pattern.compile("\"asOf\":\"([^\"]+)\"");

    private Assessments() {}

    /** The mapper of the process. */
    public static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        new StrictJson().customize(mapper);
        return mapper;
    }

    /** A PASS of a service, for the instant that the request names. */
    public static UnaryOperator<String> pass(ServiceName service) {
        return request -> {
            Matcher asOf = AS_OF.matcher(request);
            if (!asOf.find()) {
                throw new IllegalArgumentException("no asOf in " + request);
            }
            return pass(service, asOf.group(1));
        };
    }

    /** A PASS of a service. */
    public static String pass(ServiceName service, String asOf) {
        return of(service, "PASS", measures(service), "[]", asOf);
    }

    /** An assessment of given parts. */
    public static String of(
            ServiceName service, String outcome, String measures, String reasons, String asOf) {
        return """
        {"service":"%s","outcome":"%s","measures":%s,"reasons":%s,"evidence":{"months":[1,2]},\
        "rulesVersion":"r-1","asOf":"%s"}\
        """
                .formatted(service.wireName(), outcome, measures, reasons, asOf);
    }

    /** Good measures of a service. */
    public static String measures(ServiceName service) {
        return switch (service) {
            case IDENTITY -> "{\"completeness\":100}";
            case CREDIT ->
                    "{\"score\":700,\"defaultProbability\":0.04,\"dimensions\":{\"STABILITY\":40},"
                            + "\"recommendedLimitFen\":1000000}";
            case RISK -> "{\"level\":5,\"typologies\":{\"CASH_OUT\":5}}";
        };
    }
}
