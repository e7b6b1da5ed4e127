package org.tocsin.responsibility.coverage.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.responsibility.unit.domain.UnitKind;
import org.tocsin.responsibility.unit.domain.UnitStatus;

/** A unit of the directory as the question of coverage looks at it; read only. */
@Entity
@Immutable
@Table(name = "unit")
public class CoveredUnit {

    @Id private UUID id;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnitKind kind;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnitStatus status;

    private String name;
    private String division;
    private @Nullable String industry;
    private @Nullable String grid;
    private @Nullable UUID parentId;
    private UUID anchorId;
    private @Nullable String principal;

    protected CoveredUnit() {} // Hibernate

    public UUID id() {
        return id;
    }

    public UnitKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String division() {
        return division;
    }

    public @Nullable String industry() {
        return industry;
    }

    public @Nullable UUID parentId() {
        return parentId;
    }

    public @Nullable String principal() {
        return principal;
    }

    public Level level() {
        return Level.of(kind, division);
    }
}
