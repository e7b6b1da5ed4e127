package org.tocsin.responsibility.agreement.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.responsibility.agreement.domain.CascadeNode;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;
import org.tocsin.responsibility.agreement.persistence.CascadeRepository;
import org.tocsin.responsibility.agreement.persistence.CascadeRepository.Allotted;

/**
 * Shows how limits were split, level by level: two questions to the database per level, however
 * wide it is, and never more agreements than asked for.
 */
@ApplicationScoped
public class CascadeQueries {

    private final AgreementRepository agreements;
    private final CascadeRepository cascade;
    private final AgreementSettings settings;

    CascadeQueries(
            AgreementRepository agreements, CascadeRepository cascade, AgreementSettings settings) {
        this.agreements = agreements;
        this.cascade = cascade;
        this.settings = settings;
    }

    /**
     * @param depth levels below the agreement
     * @param most agreements at all; upper levels come first
     */
    @Transactional
    public CascadeTree below(UUID id, int depth, @Nullable Integer most) {
        agreements.require(id);
        int left = (most == null ? settings.cascadeNodes() : most) - 1;
        List<List<CascadeNode>> levels = new ArrayList<>();
        levels.add(List.of(cascade.root(id)));
        while (levels.size() <= depth && left > 0 && !levels.getLast().isEmpty()) {
            List<UUID> parents = levels.getLast().stream().map(CascadeNode::id).toList();
            List<CascadeNode> children = cascade.under(parents, left);
            levels.add(children);
            left -= children.size();
        }
        return tree(levels);
    }

    private CascadeTree tree(List<List<CascadeNode>> levels) {
        Map<UUID, List<CascadeTree>> below = new HashMap<>();
        for (List<CascadeNode> level : levels.reversed()) {
            Map<UUID, Allotted> allotted =
                    cascade.allotted(level.stream().map(CascadeNode::firstId).toList());
            Map<UUID, List<CascadeTree>> grouped = new HashMap<>();
            for (CascadeNode node : level) {
                grouped.computeIfAbsent(node.link().currentParentId(), _ -> new ArrayList<>())
                        .add(
                                tree(
                                        node,
                                        allotted.getOrDefault(node.firstId(), Allotted.NOTHING),
                                        below.getOrDefault(node.id(), List.of())));
            }
            below = grouped;
        }
        return below.values().iterator().next().getFirst();
    }

    private static CascadeTree tree(
            CascadeNode node, Allotted allotted, List<CascadeTree> children) {
        return new CascadeTree(node, allotted.sums(), allotted.children(), children);
    }
}
