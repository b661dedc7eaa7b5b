package dev.kaitong.credit.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.credit.score.Characteristic;
import dev.kaitong.credit.score.PointsTable;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells Jackson how a points table is read, so that the pure class need not know Jackson. */
@Singleton
class PointsTableMixin implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addMixIn(PointsTable.class, Shape.class);
    }

    /** The constructor of a points table, as Jackson sees it. */
    abstract static class Shape {
        @JsonCreator
        Shape(
                @JsonProperty("characteristic") Characteristic characteristic,
                @JsonProperty("edges") List<Double> edges,
                @JsonProperty("points") List<Integer> points,
                @JsonProperty("neutralPoints") int neutralPoints) {}
    }
}
