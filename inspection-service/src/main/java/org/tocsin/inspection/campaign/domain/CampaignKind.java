package org.tocsin.inspection.campaign.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** What a campaign is for. */
@Schema(
        name = "CampaignKind",
        description = "专项整治 SPECIAL_RECTIFICATION, 打非治违 CRACKDOWN, 回头看 LOOK_BACK")
public enum CampaignKind {
    SPECIAL_RECTIFICATION("专项整治", "Special rectification"),
    /** Against unlawful building, production and operation. */
    CRACKDOWN("打非治违", "Crackdown"),
    /** Whether what was found before has been put right for good. */
    LOOK_BACK("回头看", "Look back");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text label;

    CampaignKind(String zh, String en) {
        label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
