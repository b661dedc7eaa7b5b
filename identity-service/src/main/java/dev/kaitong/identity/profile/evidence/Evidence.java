package dev.kaitong.identity.profile.evidence;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that identity-service knows about one applicant. A missing part is its {@code NONE}, a
 * missing value is {@code null}; neither is ever filled in by a default.
 *
 * @param applicantId the applicant; absent in evidence that is made up for an evaluation
 * @param registeredName the name given at registration, possibly masked
 * @param legalName the name on the ID card, possibly masked
 * @param idNumber the resident ID number, possibly masked
 * @param idImage photographs of the ID card
 * @param phone the bound phone
 * @param bankCard the bank card
 * @param faceCheck result of the face check
 * @param address the address
 * @param account whether the account is in its owner's hands
 * @param facts what the masked values say
 */
public record Evidence(
        @Nullable String applicantId,
        @Nullable String registeredName,
        @Nullable String legalName,
        @Nullable String idNumber,
        IdImage idImage,
        Phone phone,
        BankCard bankCard,
        @Nullable FaceCheck faceCheck,
        Address address,
        Account account,
        Facts facts) {

    /** An applicant about whom nothing is known. */
    public static Evidence none(@Nullable String applicantId) {
        return new Evidence(
                applicantId,
                null,
                null,
                null,
                IdImage.NONE,
                Phone.NONE,
                BankCard.NONE,
                null,
                Address.NONE,
                Account.NONE,
                Facts.NONE);
    }

    /** The same with other names. */
    public Evidence withNames(@Nullable String registered, @Nullable String legal) {
        return with(draft -> {
            draft.registeredName = registered;
            draft.legalName = legal;
        });
    }

    /** The same with another ID number. */
    public Evidence withIdNumber(@Nullable String value) {
        return with(draft -> draft.idNumber = value);
    }

    /** The same with other photographs. */
    public Evidence withIdImage(IdImage value) {
        return with(draft -> draft.idImage = value);
    }

    /** The same with another phone. */
    public Evidence withPhone(Phone value) {
        return with(draft -> draft.phone = value);
    }

    /** The same with another bank card. */
    public Evidence withBankCard(BankCard value) {
        return with(draft -> draft.bankCard = value);
    }

    /** The same with another result of the face check. */
    public Evidence withFaceCheck(FaceCheck value) {
        return with(draft -> draft.faceCheck = value);
    }

    /** The same with another address. */
    public Evidence withAddress(Address value) {
        return with(draft -> draft.address = value);
    }

    /** The same with another state of the account. */
    public Evidence withAccount(Account value) {
        return with(draft -> draft.account = value);
    }

    /** The same with other facts. */
    public Evidence withFacts(Facts value) {
        return with(draft -> draft.facts = value);
    }

    private Evidence with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.evidence();
    }

    /** Never the values: records print themselves into logs. */
    @Override
    public String toString() {
        return "Evidence[masked]";
    }

    /** Evidence while one value of it changes; never seen outside. */
    private static final class Draft {
        private final @Nullable String applicantId;
        private @Nullable String registeredName;
        private @Nullable String legalName;
        private @Nullable String idNumber;
        private IdImage idImage;
        private Phone phone;
        private BankCard bankCard;
        private @Nullable FaceCheck faceCheck;
        private Address address;
        private Account account;
        private Facts facts;

        private Draft(Evidence from) {
            applicantId = from.applicantId;
            registeredName = from.registeredName;
            legalName = from.legalName;
            idNumber = from.idNumber;
            idImage = from.idImage;
            phone = from.phone;
            bankCard = from.bankCard;
            faceCheck = from.faceCheck;
            address = from.address;
            account = from.account;
            facts = from.facts;
        }

        private Evidence evidence() {
            return new Evidence(
                    applicantId,
                    registeredName,
                    legalName,
                    idNumber,
                    idImage,
                    phone,
                    bankCard,
                    faceCheck,
                    address,
                    account,
                    facts);
        }
    }
}
