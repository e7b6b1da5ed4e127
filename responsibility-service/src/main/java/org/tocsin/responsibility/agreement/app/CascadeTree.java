package org.tocsin.responsibility.agreement.app;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.tocsin.responsibility.agreement.domain.CascadeNode;
import org.tocsin.responsibility.agreement.domain.Measure;

/**
 * An agreement with what hangs below it.
 *
 * @param allotted what its live children hold together, per measure, whether shown or not
 * @param childCount its live children, whether shown or not
 * @param children those shown
 */
public record CascadeTree(
        CascadeNode node,
        Map<Measure, BigDecimal> allotted,
        long childCount,
        List<CascadeTree> children) {

    /** Agreements shown, this one included. */
    public int size() {
        return 1 + children.stream().mapToInt(CascadeTree::size).sum();
    }
}
