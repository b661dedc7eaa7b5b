package dev.kaitong.trainer.behaviour;

import dev.kaitong.risk.behaviour.evidence.AtMerchant;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Fold;
import dev.kaitong.risk.behaviour.level.Feature;
import dev.kaitong.risk.behaviour.level.Features;
import dev.kaitong.risk.behaviour.level.Tickets;
import dev.kaitong.risk.behaviour.usage.MerchantFlow;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Use;
import dev.kaitong.trainer.population.Person;
import dev.kaitong.trainer.population.Population;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a population as risk-service would, event by event, and writes down the features at
 * every purchase, and again when its aftermath changed them.
 */
@SuppressWarnings("EnumOrdinal") // one array slot a feature
final class Sampling {
    private static final long AFTERMATH = 3 * 86_400L;

    private static final double THOUSANDTHS = 1_000;

    private final Population population;
    private final Tickets tickets;
    private final BiConsumer<Population.Happening, Evidence> watcher;
    private final Evidence[] evidence;
    private final int[] purchases;
    private final Map<Integer, double[]> latest = new HashMap<>();
    private final boolean[] fraud;
    private final Map<String, MerchantFlow> flows = new HashMap<>();
    private final Map<String, Set<Integer>> devices = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private Sampling(
            Population population,
            Tickets tickets,
            BiConsumer<Population.Happening, Evidence> watcher) {
        this.population = population;
        this.tickets = tickets;
        this.watcher = watcher;
        int size = population.people().size();
        evidence = new Evidence[size];
        Arrays.fill(evidence, Evidence.NONE);
        purchases = new int[size];
        fraud = new boolean[size];
    }

    static List<Row> of(Population population, Tickets tickets) throws IOException {
        return of(population, tickets, (_, _) -> {});
    }

    /** The same, while somebody watches each event and what is known after it. */
    static List<Row> of(
            Population population,
            Tickets tickets,
            BiConsumer<Population.Happening, Evidence> watcher)
            throws IOException {
        Sampling sampling = new Sampling(population, tickets, watcher);
        population.replay(sampling::see);
        return sampling.rows;
    }

    private void see(Population.Happening happening) {
        Person person = happening.person();
        int who = person.number();
        switch (happening.event()) {
            case Event.Used(var type, var at, Use.Bought(Purchase bare)) -> {
                @Nullable String operator = population.operatorDevices().get(bare.merchantId());
                Set<Integer> users = users(bare.deviceId(), who);
                Purchase purchase =
                        bare.amid(
                                Math.min(Purchase.SHARERS_MAX, users.size() - 1),
                                bare.deviceId().equals(operator),
                                flows.getOrDefault(bare.merchantId(), MerchantFlow.NONE).view(at));
                Use use = new Use.Bought(purchase);
                addToMerchant(bare.merchantId(), who, use);
                evidence[who] = Fold.fold(evidence[who], new Event.Used(type, at, use));
                purchases[who]++;
                fraud[who] = happening.fraud();
                double[] values = Features.of(evidence[who], 0, at.getEpochSecond(), tickets);
                latest.put(who, values);
                add(happening, purchase, false, values);
            }
            case Event.Used(var type, var at, Use use) -> {
                if (use instanceof Use.Seen seen) {
                    users(seen.deviceId(), who);
                }
                addToMerchant(happening.merchantId(), who, use);
                evidence[who] = Fold.fold(evidence[who], happening.event());
                if (!(use instanceof Use.Seen) && purchases[who] > 0) {
                    aftermath(happening, who, at.getEpochSecond());
                }
            }
            default -> evidence[who] = Fold.fold(evidence[who], happening.event());
        }
        watcher.accept(happening, evidence[who]);
    }

    private Set<Integer> users(String device, int who) {
        Set<Integer> users = devices.computeIfAbsent(device, _ -> new HashSet<>());
        users.add(who);
        return users;
    }

    private void addToMerchant(String merchantId, int who, Use use) {
        MerchantFlow more = AtMerchant.of(evidence[who], use);
        if (!more.equals(MerchantFlow.NONE)) {
            flows.merge(merchantId, more, MerchantFlow::plus);
        }
    }

    private void aftermath(Population.Happening happening, int who, long now) {
        Purchase purchase = evidence[who].usage().purchases().getFirst();
        if (now - purchase.at().getEpochSecond() > AFTERMATH) {
            return;
        }
        double[] values = Features.of(evidence[who], 0, now, tickets);
        if (!Arrays.equals(values, latest.get(who))) {
            latest.put(who, values);
            add(happening, purchase, true, values);
        }
    }

    private void add(
            Population.Happening happening, Purchase purchase, boolean after, double[] values) {
        int who = happening.person().number();
        rows.add(
                new Row(
                        who,
                        (int)
                                (happening.event().at().getEpochSecond()
                                        - Population.START.getEpochSecond()),
                        purchases[who],
                        fraud[who],
                        after,
                        purchase.amountFen(),
                        (int) values[Feature.COUNT_1_DAY.ordinal()],
                        (int) StrictMath.rint(THOUSANDTHS * values[Feature.SPENT_1_DAY.ordinal()]),
                        values));
    }
}
