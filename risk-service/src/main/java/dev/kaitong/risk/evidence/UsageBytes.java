package dev.kaitong.risk.evidence;

import dev.kaitong.risk.behaviour.usage.FirstSeen;
import dev.kaitong.risk.behaviour.usage.Mark;
import dev.kaitong.risk.behaviour.usage.MerchantView;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Receipt;
import dev.kaitong.risk.behaviour.usage.Refund;
import dev.kaitong.risk.behaviour.usage.Transfer;
import dev.kaitong.risk.behaviour.usage.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Usage as the bytes that are stored: a tenth of the JSON, and as much quicker, since every event
 * rewrites it. Bytes of another form are refused, never guessed at.
 */
public final class UsageBytes {
    private static final int FORM = 1;
    private static final int LOGISTICS = 1;
    private static final int NEW_ADDRESS = 2;
    private static final int OPERATED = 4;

    private UsageBytes() {}

    /** The bytes of a usage. */
    public static byte[] write(Usage usage) {
        Packed.Writer out = new Packed.Writer();
        out.number(FORM);
        list(out, usage.purchases(), one -> purchase(out, one));
        list(
                out,
                usage.receipts(),
                one -> {
                    out.instant(one.at());
                    out.text(one.orderId());
                    out.number(one.lagMinutes());
                });
        list(
                out,
                usage.refunds(),
                one -> {
                    out.instant(one.at());
                    out.text(one.orderId());
                    out.number(one.amountFen());
                    out.number(one.toBalance() ? 1 : 0);
                });
        list(
                out,
                usage.transfers(),
                one -> {
                    out.instant(one.at());
                    out.text(one.merchantId());
                    out.number(one.amountFen());
                });
        list(out, usage.devices(), one -> seen(out, one));
        list(out, usage.regions(), one -> seen(out, one));
        list(
                out,
                List.copyOf(usage.marks().entrySet()),
                entry -> {
                    out.text(entry.getKey().name());
                    list(out, entry.getValue(), out::instant);
                });
        return out.bytes();
    }

    /** The usage of bytes; none of none. */
    public static Usage read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return Usage.NONE;
        }
        Packed.Reader in = new Packed.Reader(bytes);
        long form = in.number();
        if (form != FORM) {
            throw new IllegalStateException("stored usage of form " + form);
        }
        return new Usage(
                list(in, () -> purchase(in)),
                list(in, () -> new Receipt(in.instant(), in.text(), (int) in.number())),
                list(in, () -> new Refund(in.instant(), in.text(), in.number(), in.number() == 1)),
                list(in, () -> new Transfer(in.instant(), in.text(), in.number())),
                list(in, () -> seen(in)),
                list(in, () -> seen(in)),
                marks(in));
    }

    private static void purchase(Packed.Writer out, Purchase one) {
        out.instant(one.at());
        out.text(one.orderId());
        out.text(one.merchantId());
        out.text(one.category());
        out.number(one.amountFen());
        out.number(one.availableFen());
        out.number(one.limitFen());
        out.text(one.deviceId());
        out.text(one.region());
        out.number(
                (one.logistics() ? LOGISTICS : 0)
                        + (one.newAddress() ? NEW_ADDRESS : 0)
                        + (one.operated() ? OPERATED : 0));
        out.number(one.sharers());
        MerchantView view = one.merchant();
        out.number(view.large());
        out.number(view.repeated());
        out.number(view.afterRepayment());
        out.number(view.instant());
        out.number(view.unshipped());
        out.number(view.refunded());
        out.number(view.moneyBack());
        out.number(view.operated());
    }

    private static Purchase purchase(Packed.Reader in) {
        Instant at = in.instant();
        String orderId = in.text();
        String merchantId = in.text();
        String category = in.text();
        long amountFen = in.number();
        long availableFen = in.number();
        long limitFen = in.number();
        String deviceId = in.text();
        String region = in.text();
        int flags = (int) in.number();
        return new Purchase(
                at,
                orderId,
                merchantId,
                category,
                amountFen,
                availableFen,
                limitFen,
                deviceId,
                region,
                (flags & LOGISTICS) != 0,
                (flags & NEW_ADDRESS) != 0,
                (int) in.number(),
                (flags & OPERATED) != 0,
                new MerchantView(
                        (int) in.number(),
                        (int) in.number(),
                        (int) in.number(),
                        (int) in.number(),
                        (int) in.number(),
                        (int) in.number(),
                        (int) in.number(),
                        (int) in.number()));
    }

    private static void seen(Packed.Writer out, FirstSeen one) {
        out.text(one.name());
        out.instant(one.at());
    }

    private static FirstSeen seen(Packed.Reader in) {
        return new FirstSeen(in.text(), in.instant());
    }

    private static Map<Mark, List<Instant>> marks(Packed.Reader in) {
        Map<Mark, List<Instant>> marks = new EnumMap<>(Mark.class);
        for (long left = in.number(); left > 0; left--) {
            marks.put(Mark.valueOf(in.text()), list(in, in::instant));
        }
        return marks;
    }

    private static <T> void list(Packed.Writer out, List<T> members, Consumer<T> write) {
        out.number(members.size());
        members.forEach(write);
    }

    private static <T> List<T> list(Packed.Reader in, Supplier<T> read) {
        List<T> members = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            members.add(read.get());
        }
        return members;
    }
}
