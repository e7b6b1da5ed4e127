package org.tocsin.responsibility.agreement.domain;

import java.util.UUID;

/** All that an agreement begins with. */
public record NewAgreement(
        UUID id,
        String agreementNo,
        Parties parties,
        AgreementTerms terms,
        Edition edition,
        CascadeLink link,
        Origin origin) {}
