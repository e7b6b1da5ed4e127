package org.tocsin.responsibility.agreement.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of the duty list of an issued agreement. */
@Entity
@Immutable
@Table(name = "agreement_duty")
public class AgreementDuty {

    @Id private UUID id;
    private UUID agreementId;
    private int position;
    private UUID unitId;
    private String item;
    private String person;

    protected AgreementDuty() {} // Hibernate

    public UUID id() {
        return id;
    }

    public UUID agreementId() {
        return agreementId;
    }

    /** 1 for the first of its agreement. */
    public int position() {
        return position;
    }

    public UUID unitId() {
        return unitId;
    }

    public String item() {
        return item;
    }

    /** The one person accountable. */
    public String person() {
        return person;
    }
}
