package org.tocsin.accident.investigation.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is in the team, Decree 493 Art. 22 and 24. */
@Schema(name = "InvestigationMemberRole", description = "Duty in the team 调查组职务：组长、成员、专家")
public enum MemberRole {
    LEADER,
    MEMBER,
    EXPERT
}
