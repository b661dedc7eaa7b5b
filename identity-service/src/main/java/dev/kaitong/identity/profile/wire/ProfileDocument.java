package dev.kaitong.identity.profile.wire;

import dev.kaitong.edge.wire.ApplicantId;
import dev.kaitong.identity.profile.evidence.Account;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.FaceCheck;
import dev.kaitong.identity.profile.evidence.Facts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it is fed, and as it comes back masked. A missing field is a gap, never a default.
 *
 * @param applicantId whose profile it is
 * @param registeredName name given at registration
 * @param legalName name on the ID card
 * @param idNumber resident ID number
 * @param idImage photographs of the ID card
 * @param phone the bound phone
 * @param bankCard the bank card
 * @param faceCheck result of the face check
 * @param address the address
 */
public record ProfileDocument(
        @ApplicantId String applicantId,
        @Nullable @PlainText @Size(max = 128) String registeredName,
        @Nullable @PlainText @Size(max = 128) String legalName,
        @Nullable @PlainText @Size(max = 32) String idNumber,
        @Nullable @Valid IdImageDocument idImage,
        @Nullable @Valid PhoneDocument phone,
        @Nullable @Valid BankCardDocument bankCard,
        @Nullable FaceCheck faceCheck,
        @Nullable @Valid AddressDocument address) {

    /** The profile in evidence whose values are masked. */
    public static ProfileDocument from(String applicantId, Evidence masked) {
        return new ProfileDocument(
                applicantId,
                masked.registeredName(),
                masked.legalName(),
                masked.idNumber(),
                IdImageDocument.from(masked.idImage()),
                PhoneDocument.from(masked.phone()),
                BankCardDocument.from(masked.bankCard()),
                masked.faceCheck(),
                AddressDocument.from(masked.address()));
    }

    /** The evidence in it, still in the clear. */
    public Evidence toEvidence() {
        return new Evidence(
                applicantId,
                registeredName,
                legalName,
                idNumber,
                IdImageDocument.toImage(idImage),
                PhoneDocument.toPhone(phone),
                BankCardDocument.toCard(bankCard),
                faceCheck,
                AddressDocument.toAddress(address),
                Account.NONE,
                Facts.NONE);
    }

    /** Never the values: records print themselves into logs. */
    @Override
    public String toString() {
        return "ProfileDocument[" + applicantId + "]";
    }
}
