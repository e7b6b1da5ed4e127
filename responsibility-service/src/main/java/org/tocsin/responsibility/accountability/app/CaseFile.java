package org.tocsin.responsibility.accountability.app;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.responsibility.accountability.domain.AllowedCaseStep;
import org.tocsin.responsibility.accountability.domain.CaseSnapshot;
import org.tocsin.responsibility.accountability.domain.CaseStep;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;

/**
 * A case with the record of its handling, the measures it ordered and what the caller may do next,
 * taken out of the transaction.
 *
 * @param today the day on which overdue is judged, Asia/Shanghai
 */
public record CaseFile(
        CaseSnapshot aCase,
        List<CaseStep> steps,
        List<MeasureSnapshot> measures,
        List<AllowedCaseStep> allowed,
        LocalDate today) {}
