package org.tocsin.hazard.register.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A rectification order as a document of its own, for those who look for orders and not for
 * hazards. Read only: the order belongs to its hazard, which alone changes it.
 */
@Entity
@Immutable
@Table(name = "rectification_order")
public class OrderDocument {

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "hazard_id", insertable = false, updatable = false)
    private Hazard hazard;

    @Embedded
    @AttributeOverride(
            name = "id",
            column = @Column(name = "id", insertable = false, updatable = false))
    private RectificationOrder content;

    protected OrderDocument() {} // Hibernate

    public UUID id() {
        return id;
    }

    public Hazard hazard() {
        return hazard;
    }

    public RectificationOrder content() {
        return content;
    }

    public OrderStatus status() {
        return OrderStatus.of(hazard.standing().status(), content.acknowledgement() != null);
    }
}
