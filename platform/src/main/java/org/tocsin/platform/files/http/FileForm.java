package org.tocsin.platform.files.http;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the contract describes the form; {@link Upload} reads it. */
@Schema(description = "One file 一个文件")
public record FileForm(
        @NotNull
                @Schema(
                        description =
                                "At most 20 MB; its type is found from its content 不超过 20 MB，类型按内容判定",
                        format = "binary",
                        implementation = String.class)
                String file) {}
