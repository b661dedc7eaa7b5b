package dev.kaitong.gateway.decisionlog.record;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A JSON text inside another one, kept byte for byte: evidence must be readable as it was judged,
 * not as some library would write it today.
 *
 * @param text one JSON value
 */
@Schema(type = SchemaType.OBJECT, description = "JSON exactly as the service sent it")
@JsonDeserialize(using = RawJson.Reader.class)
public record RawJson(@JsonValue @JsonRawValue String text) {
    /** Attribute of a reader: the whole text that it reads. */
    static final String SOURCE = RawJson.class.getName();

    /** Cuts the value out of the text that is read. */
    static final class Reader extends JsonDeserializer<RawJson> {
        @Override
        public RawJson deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            if (!(context.getAttribute(SOURCE) instanceof String source)) {
                throw new IllegalStateException("Raw JSON is read from texts only");
            }
            JsonLocation start = parser.currentTokenLocation();
            parser.skipChildren();
            JsonLocation end = parser.currentLocation();
            return new RawJson(
                    source.substring(
                            Math.toIntExact(start.getCharOffset()),
                            Math.toIntExact(end.getCharOffset())));
        }
    }
}
