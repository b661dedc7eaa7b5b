package dev.kaitong.risk.merchant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** The rows of merchants. */
@ApplicationScoped
class MerchantRows implements PanacheRepositoryBase<MerchantRow, String> {
    private static final String ENSURE =
            "INSERT INTO merchant (merchant_id) VALUES (:id) ON CONFLICT DO NOTHING";

    /**
     * Stores a merchant in place of what was known of it.
     *
     * @return whether it is the first that is known of it
     */
    @Transactional
    boolean put(String merchantId, Merchant merchant) {
        getEntityManager().createNativeQuery(ENSURE).setParameter("id", merchantId).executeUpdate();
        return findById(merchantId, LockModeType.PESSIMISTIC_WRITE).replace(merchant) == 1;
    }
}
