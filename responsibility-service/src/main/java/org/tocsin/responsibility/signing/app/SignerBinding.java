package org.tocsin.responsibility.signing.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * The rule that binds a certificate to the person who signs and to the unit signed for. The person:
 * the subject's {@code UID} or {@code serialNumber} is the name they sign in with. The unit: the
 * subject's {@code organizationIdentifier} is the unit's id, or its {@code O} is the unit's name as
 * the agreement has it. Who of the unit's people may sign is told by their duties.
 */
public final class SignerBinding {

    private static final List<ASN1ObjectIdentifier> PERSON =
            List.of(BCStyle.UID, BCStyle.SERIALNUMBER);

    private SignerBinding() {}

    public static Optional<SignatureFault> ofPerson(CertificateChain chain, String login) {
        List<String> named = new ArrayList<>();
        PERSON.forEach(type -> named.addAll(chain.named(type)));
        return named.contains(login) ? Optional.empty() : Optional.of(SignatureFault.OTHER_PERSON);
    }

    /**
     * @param unitId as text
     */
    public static Optional<SignatureFault> ofUnit(
            CertificateChain chain, String unitId, String name) {
        boolean names =
                chain.named(BCStyle.ORGANIZATION_IDENTIFIER).contains(unitId)
                        || chain.named(BCStyle.O).contains(name);
        return names ? Optional.empty() : Optional.of(SignatureFault.OTHER_UNIT);
    }
}
