package org.tocsin.responsibility.signatory.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** A person who signs for a unit, from a day on and until revoked. */
@Entity
@Table(name = "unit_signatory")
public class Signatory {

    @Id private UUID id;
    @Version private long version;
    private UUID unitId;
    private String login;
    private String person;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Capacity capacity;

    private @Nullable String documentNo;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private Instant recordedAt;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedReason;

    protected Signatory() {} // Hibernate

    public Signatory(UUID id, UUID unitId, NewSignatory named, Instant now) {
        if (named.validTo() != null && named.validTo().isBefore(named.validFrom())) {
            Violation backwards =
                    Violation.of(
                            "/validTo",
                            "period-backwards",
                            "截止日不得早于起始日",
                            "It must not end before it starts");
            throw new Refusal.RuleBroken(backwards.message(), List.of(backwards));
        }
        this.id = id;
        this.unitId = unitId;
        this.login = named.login().strip();
        this.person = named.person().strip();
        this.capacity = named.capacity();
        this.documentNo = named.documentNo();
        this.validFrom = named.validFrom();
        this.validTo = named.validTo();
        this.recordedAt = now;
    }

    /** What was signed before stays signed. */
    public void revoke(String reason, Instant now) {
        if (revokedAt != null) {
            throw new Refusal.WrongState("signatory", id, "REVOKED", "revoke");
        }
        revokedAt = now;
        revokedReason = reason.strip();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public SignatorySnapshot snapshot() {
        return new SignatorySnapshot(
                id,
                version,
                unitId,
                login,
                person,
                capacity,
                documentNo,
                validFrom,
                validTo,
                recordedAt,
                revokedAt,
                revokedReason);
    }
}
