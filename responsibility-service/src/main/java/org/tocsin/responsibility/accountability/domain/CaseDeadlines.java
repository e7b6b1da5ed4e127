package org.tocsin.responsibility.accountability.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The last days of a case, Asia/Shanghai [conf]. */
@Embeddable
public record CaseDeadlines(LocalDate investigateBy, LocalDate decideBy) {}
