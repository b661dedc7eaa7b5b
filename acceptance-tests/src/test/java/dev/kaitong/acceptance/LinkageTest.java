package dev.kaitong.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rings of buyers and merchants, through the public API alone. */
class LinkageTest extends LineScenario {
    @Test
    @DisplayName(
            "M38 whose goods go to the merchant's own address or phone, or to a phone that others"
                    + " use, is known by it; a family at one address is not")
    void linked() {
        Applicant one = Applicant.inOrder();
        Applicant other = Applicant.inOrder();
        String merchant = "m-" + one.id;
        put(merchant, "addr-" + one.id, "tel-" + one.id).statusCode(201);
        buy(one, merchant, "addr-" + one.id, null);
        assess(one).body("evidence.usage.purchases[0].operated", equalTo(true));
        buy(other, "m-elsewhere", null, "tel-shared-" + one.id);
        assess(other)
                .body("evidence.usage.purchases[0].operated", equalTo(false))
                .body("evidence.usage.purchases[0].sharers", equalTo(0));
        Applicant third = Applicant.inOrder();
        buy(third, "m-elsewhere", null, "tel-shared-" + one.id);
        assess(third).body("evidence.usage.purchases[0].sharers", equalTo(1));
        String home = "addr-home-" + one.id;
        for (int person = 0; person < 6; person++) {
            buy(Applicant.inOrder(), "m-family-" + one.id, home, null);
        }
        Applicant member = Applicant.inOrder();
        buy(member, "m-family-shop-" + one.id, home, null);
        assess(member).body("evidence.usage.purchases[0].sharers", equalTo(0));
        Applicant seventh = Applicant.inOrder();
        buy(seventh, "m-family-" + one.id, home, null);
        assess(seventh).body("evidence.usage.purchases[0].sharers", equalTo(6));
    }

    @Test
    @DisplayName("M38 merchants that are run from the same place are a ring, in two steps")
    void ring() {
        String id = Applicant.inOrder().id;
        put("m-a-" + id, "addr-" + id, null).statusCode(201);
        put("m-b-" + id, "addr-" + id, "tel-" + id).statusCode(201);
        put("m-c-" + id, null, "tel-" + id).statusCode(201);
        put("m-d-" + id, "addr-other-" + id, null).statusCode(201);
        calls.asService()
                .get(suite.risk() + "/merchants/m-a-" + id + "/ring")
                .then()
                .statusCode(200)
                .body("merchants.merchantId", contains("m-b-" + id, "m-c-" + id))
                .body("merchants.steps", contains(1, 2))
                .body("merchants[0].by", contains("ADDRESS"))
                .body("merchants[1].by", contains("PHONE"))
                .body("more", equalTo(false));
    }

    @Test
    @DisplayName("M38 M30 a phone number itself is no opaque id, and is refused by name")
    void noNumbers() {
        Applicant applicant = withLine();
        for (String number : new String[] {"13800138000", "+8613800138000"}) {
            send(applicant, "purchase.authorised", bought(applicant, "m-1", null, number))
                    .statusCode(400)
                    .body("errors.field", hasItem("data.phoneId"))
                    .body("errors.message", not(hasItem(number)));
        }
        put("m-" + applicant.id, null, "13800138000")
                .statusCode(400)
                .body("errors.field", hasItem("operatorPhoneId"))
                .body("errors.size()", greaterThanOrEqualTo(1));
    }

    private ValidatableResponse put(
            String merchant, @Nullable String address, @Nullable String phone) {
        return calls.asService()
                .body(
                        "{\"category\":\"electronics\""
                                + member("operatorAddressId", address)
                                + member("operatorPhoneId", phone)
                                + "}")
                .put(suite.risk() + "/merchants/" + merchant)
                .then();
    }

    private void buy(
            Applicant applicant,
            String merchant,
            @Nullable String address,
            @Nullable String phone) {
        send(applicant, "purchase.authorised", bought(applicant, merchant, address, phone))
                .statusCode(202);
    }

    private static String bought(
            Applicant applicant,
            String merchant,
            @Nullable String address,
            @Nullable String phone) {
        return "{\"orderId\":\"o-%s\",\"merchantId\":\"%s\",\"category\":\"electronics\",\"amountFen\":10000,\"availableFen\":900000,\"limitFen\":1000000,\"deviceId\":\"d-%s\",\"region\":\"310000\",\"logistics\":true,\"newAddress\":false%s%s}"
                .formatted(
                        applicant.id,
                        merchant,
                        applicant.id,
                        member("addressId", address),
                        member("phoneId", phone));
    }

    private static String member(String name, @Nullable String value) {
        return value == null ? "" : ",\"%s\":\"%s\"".formatted(name, value);
    }

    private ValidatableResponse assess(Applicant applicant) {
        return calls.assess(suite.risk(), applicant);
    }
}
