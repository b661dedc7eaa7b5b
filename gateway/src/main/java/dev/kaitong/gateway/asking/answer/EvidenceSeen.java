package dev.kaitong.gateway.asking.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/**
 * That evidence was in the answer, as a JSON object. What it says is its service's; the gateway
 * keeps the text and does not look inside.
 */
@JsonDeserialize(using = EvidenceSeen.Skipping.class)
public enum EvidenceSeen {
    SEEN;

    /** Reads past an object, and checks on the way that it is one. */
    static final class Skipping extends StdDeserializer<EvidenceSeen> {
        private static final long serialVersionUID = 1L;

        Skipping() {
            super(EvidenceSeen.class);
        }

        @Override
        public EvidenceSeen deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                return (EvidenceSeen) context.handleUnexpectedToken(EvidenceSeen.class, parser);
            }
            parser.skipChildren();
            return SEEN;
        }
    }
}
