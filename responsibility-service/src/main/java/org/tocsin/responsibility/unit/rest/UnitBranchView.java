package org.tocsin.responsibility.unit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.unit.app.UnitForest.Branch;
import org.tocsin.responsibility.unit.domain.RiskClass;
import org.tocsin.responsibility.unit.domain.UnitKind;

/** A unit with what stands below it. */
@Schema(name = "UnitBranch", description = "A unit and the units below it 单位及其下级")
record UnitBranchView(
        UUID id,
        UnitKind kind,
        String name,
        String division,
        @Nullable @Schema(nullable = true) RiskClass riskClass,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "Active units directly below; left out where the answer ends: ask for"
                                        + " the tree of that unit 下级；未展开时省略")
                List<UnitBranchView> below) {

    static UnitBranchView of(Branch branch) {
        return new UnitBranchView(
                branch.unit().id(),
                branch.unit().kind(),
                branch.unit().name(),
                branch.unit().division(),
                branch.unit().riskClass(),
                branch.below() == null
                        ? null
                        : branch.below().stream().map(UnitBranchView::of).toList());
    }
}
