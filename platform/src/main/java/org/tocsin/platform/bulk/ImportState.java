package org.tocsin.platform.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an import stands that goes on after its request. */
@Schema(description = "Where the import stands 导入任务状态")
public enum ImportState {
    /** The body is safe, nobody works on it yet. */
    ACCEPTED,
    RUNNING,
    COMPLETED,
    /** The problem says why; in atomic mode nothing was kept. */
    FAILED,
    /** Its instance stopped or was killed; it begins again by itself when there is one. */
    INTERRUPTED
}
