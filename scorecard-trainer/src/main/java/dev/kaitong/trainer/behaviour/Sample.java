package dev.kaitong.trainer.behaviour;

import dev.kaitong.risk.behaviour.level.Feature;
import dev.kaitong.risk.behaviour.level.Tickets;
import dev.kaitong.trainer.population.Archetype;
import dev.kaitong.trainer.population.Person;
import dev.kaitong.trainer.population.Population;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a population, every value as its bin: what the tables are trained on. It is derived
 * from the population by {@link #main} and kept with the code, so that training needs nothing else.
 *
 * @param people everybody
 * @param tickets what a purchase usually costs
 * @param rows who, when and what, without values
 * @param columns the values, by feature
 */
record Sample(List<Person> people, Tickets tickets, List<Row> rows, Map<Feature, Column> columns) {
    private static final String FILE = "dev.sample.gz";
    private static final String SHIFTED = "shifted.sample.gz";
    private static final double[] NO_VALUES = {};

    /** The one that is kept with the code, on which the tables are trained. */
    static Sample read() {
        return read(FILE);
    }

    /** The same people when fraud shifts, cut as the other one is; nothing is trained on it. */
    static Sample readShifted() {
        return read(SHIFTED);
    }

    private static Sample read(String file) {
        try (InputStream in =
                Objects.requireNonNull(Sample.class.getResourceAsStream(file), file)) {
            return read(new DataInputStream(new GZIPInputStream(in, 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Derives both samples from a directory of the population and writes them into another: the
     * first with cuts of its own, the shifted one with those of the first.
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Population population = new Population(directory);
        Tickets tickets = population.tickets();
        List<Row> rows = Sampling.of(population, tickets);
        List<Person> people = List.copyOf(population.people().values());
        Sample sample = of(people, tickets, rows, feature -> Cuts.of(feature, rows, people));
        sample.write(target.resolve(FILE));
        Population shifted = Population.shifted(directory);
        of(people, tickets, Sampling.of(shifted, tickets), sample::edges)
                .write(target.resolve(SHIFTED));
    }

    /** Rows with their values, cut. */
    @SuppressWarnings("EnumOrdinal") // one array slot a feature
    static Sample of(
            List<Person> people,
            Tickets tickets,
            List<Row> rows,
            Function<Feature, double[]> cuts) {
        Map<Feature, Column> columns = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            double[] edges = cuts.apply(feature);
            byte[] codes = new byte[rows.size()];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = Column.code(edges, rows.get(i).values()[feature.ordinal()]);
            }
            columns.put(feature, new Column(feature, edges, codes));
        }
        return new Sample(people, tickets, rows, columns);
    }

    /** Where a feature is cut. */
    double[] edges(Feature feature) {
        return Objects.requireNonNull(columns.get(feature)).edges();
    }

    /** The bins of a row, feature by feature. */
    double[] bins(int row) {
        double[] bins = new double[columns.size()];
        int at = 0;
        for (Column column : columns.values()) {
            bins[at++] = column.codes()[row];
        }
        return bins;
    }

    private void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, 1 << 16))) {
            write(data);
        }
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(people.size());
        for (Person person : people) {
            out.writeUTF(person.archetype().name());
            out.writeInt(person.group());
            out.writeLong(person.startsAt() == null ? -1 : person.startsAt());
        }
        Map<String, Long> medians = new TreeMap<>(tickets.medianFen());
        out.writeInt(medians.size());
        for (Map.Entry<String, Long> median : medians.entrySet()) {
            out.writeUTF(median.getKey());
            out.writeLong(median.getValue());
        }
        out.writeInt(rows.size());
        for (Row row : rows) {
            out.writeShort(row.person());
            out.writeInt(row.second());
            out.writeShort(row.purchase());
            out.writeByte((row.fraud() ? 1 : 0) + (row.after() ? 2 : 0));
            out.writeInt(row.fraud() ? (int) row.amountFen() : 0);
            out.writeByte(row.boughtOfDay());
            out.writeShort(row.spentOfDay());
        }
        for (Column column : columns.values()) {
            out.writeByte(column.edges().length);
            for (double edge : column.edges()) {
                out.writeDouble(edge);
            }
            out.write(column.codes());
        }
    }

    private static Sample read(DataInputStream in) throws IOException {
        List<Person> people = new ArrayList<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            Archetype archetype = Archetype.valueOf(in.readUTF());
            int group = in.readInt();
            long startsAt = in.readLong();
            @Nullable Long starts = startsAt < 0 ? null : startsAt;
            people.add(new Person(i, archetype, group, starts));
        }
        Map<String, Long> medians = new TreeMap<>();
        int categories = in.readInt();
        for (int i = 0; i < categories; i++) {
            medians.put(in.readUTF(), in.readLong());
        }
        int length = in.readInt();
        List<Row> rows = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            int person = in.readUnsignedShort();
            int second = in.readInt();
            int purchase = in.readUnsignedShort();
            int flags = in.readByte();
            boolean after = (flags & 2) != 0;
            rows.add(
                    new Row(
                            person,
                            second,
                            purchase,
                            (flags & 1) != 0,
                            after,
                            in.readInt(),
                            in.readUnsignedByte(),
                            in.readUnsignedShort(),
                            NO_VALUES));
        }
        Map<Feature, Column> columns = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            double[] edges = new double[in.readUnsignedByte()];
            for (int i = 0; i < edges.length; i++) {
                edges[i] = in.readDouble();
            }
            byte[] codes = new byte[length];
            in.readFully(codes);
            columns.put(feature, new Column(feature, edges, codes));
        }
        return new Sample(people, new Tickets(medians), rows, columns);
    }
}
