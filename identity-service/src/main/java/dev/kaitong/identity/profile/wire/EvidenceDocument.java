package dev.kaitong.identity.profile.wire;

import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.FaceCheck;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of an assessment: a profile with its personal values masked, what they say, and the
 * state of the account. A raw profile is evidence too.
 *
 * @param applicantId the applicant; may be absent in an evaluation
 * @param registeredName name given at registration
 * @param legalName name on the ID card
 * @param idNumber resident ID number
 * @param idImage photographs of the ID card
 * @param phone the bound phone
 * @param bankCard the bank card
 * @param faceCheck result of the face check
 * @param address the address
 * @param account state of the account; absent when nothing was ever reported
 * @param facts what the masked values say
 */
public record EvidenceDocument(
        @Nullable
                @Pattern(
                        regexp = "^[A-Za-z0-9._-]{1,64}$",
                        message = "must be 1 to 64 letters, digits, '.', '_' or '-'")
                String applicantId,
        @Nullable @PlainText @Size(max = 128) String registeredName,
        @Nullable @PlainText @Size(max = 128) String legalName,
        @Nullable @PlainText @Size(max = 32) String idNumber,
        @Nullable @Valid IdImageDocument idImage,
        @Nullable @Valid PhoneDocument phone,
        @Nullable @Valid BankCardDocument bankCard,
        @Nullable FaceCheck faceCheck,
        @Nullable @Valid AddressDocument address,
        @Nullable @Valid AccountDocument account,
        @Nullable @Valid FactsDocument facts) {

    /** Evidence as it leaves the service; its values are masked by then. */
    public static EvidenceDocument from(Evidence masked) {
        return new EvidenceDocument(
                masked.applicantId(),
                masked.registeredName(),
                masked.legalName(),
                masked.idNumber(),
                IdImageDocument.from(masked.idImage()),
                PhoneDocument.from(masked.phone()),
                BankCardDocument.from(masked.bankCard()),
                masked.faceCheck(),
                AddressDocument.from(masked.address()),
                AccountDocument.from(masked.account()),
                FactsDocument.from(masked.facts()));
    }

    /** The evidence in it, masked or in the clear as it came. */
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
                AccountDocument.toAccount(account),
                FactsDocument.toFacts(facts));
    }

    /** Never the values: records print themselves into logs. */
    @Override
    public String toString() {
        return "EvidenceDocument[" + applicantId + "]";
    }
}
