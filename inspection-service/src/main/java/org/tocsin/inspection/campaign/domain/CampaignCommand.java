package org.tocsin.inspection.campaign.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that can be asked of a campaign once it is announced. */
public sealed interface CampaignCommand {

    @Schema(name = "StartCampaign", description = "It begins 启动专项行动")
    record Start() implements CampaignCommand {}

    @Schema(name = "EndCampaign", description = "It ends 结束专项行动")
    record End(
            @Nullable
                    @Size(max = 4000)
                    @Schema(nullable = true, description = "What came of it 工作总结")
                    String conclusion)
            implements CampaignCommand {}

    /** The step of the state machine that the command asks for. */
    default CampaignTransition transition() {
        return switch (this) {
            case Start _ -> CampaignTransition.START;
            case End _ -> CampaignTransition.END;
        };
    }
}
