package org.tocsin.inspection.visit.app;

import java.util.List;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.Inspector;

/** A visit as one line of a list, loaded as far as a list shows it. */
public record InspectionEntry(Inspection inspection, List<Inspector> inspectors) {

    static InspectionEntry of(Inspection inspection) {
        return new InspectionEntry(inspection, List.copyOf(inspection.inspectors()));
    }
}
