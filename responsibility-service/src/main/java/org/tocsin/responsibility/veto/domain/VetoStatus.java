package org.tocsin.responsibility.veto.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a veto stands. Only CONFIRMED has an effect. */
@Schema(name = "VetoStatus", description = "状态：待决定、已确认、不予确认、已撤销、已自动失效")
public enum VetoStatus {
    PROPOSED,
    CONFIRMED,
    REJECTED,
    RETRACTED,
    /** The ground went away before anybody decided. */
    LAPSED
}
