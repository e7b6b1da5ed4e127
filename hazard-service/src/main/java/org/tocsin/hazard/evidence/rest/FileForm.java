package org.tocsin.hazard.evidence.rest;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the contract describes the form; {@link Upload} reads it. */
@Schema(description = "One file 一个文件")
record FileForm(
        @NotNull
                @Schema(
                        description =
                                "JPEG, PNG, WebP or PDF, at most 20 MB; its type is found from its content 不超过 20 MB",
                        format = "binary",
                        implementation = String.class)
                String file) {}
