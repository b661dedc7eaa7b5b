package dev.kaitong.risk.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The row of a merchant. */
@Entity
@Table(name = "merchant")
class MerchantRow {
    @Id
    @Column(name = "merchant_id")
    private String merchantId;

    @Column(name = "category")
    private @Nullable String category;

    @Column(name = "operator_device_id")
    private @Nullable String operatorDeviceId;

    @Column(name = "operator_address_id")
    private @Nullable String operatorAddressId;

    @Column(name = "operator_phone_id")
    private @Nullable String operatorPhoneId;

    /** How often it was put. */
    @Column(name = "revision")
    private int revision;

    /** Replaces what is known and tells how often something was put by now. */
    int replace(Merchant merchant) {
        category = merchant.category();
        operatorDeviceId = merchant.operatorDeviceId();
        operatorAddressId = merchant.operatorAddressId();
        operatorPhoneId = merchant.operatorPhoneId();
        revision++;
        return revision;
    }
}
