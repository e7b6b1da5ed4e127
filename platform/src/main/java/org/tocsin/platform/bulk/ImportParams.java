package org.tocsin.platform.bulk;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that every import takes; use as {@code @BeanParam}. */
public class ImportParams {

    @QueryParam("mode")
    @Nullable
    @Parameter(
            required = true,
            description = "All rows or none, or the good rows only 全有或全无，或保留正确的行",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"atomic", "partial"}))
    String mode;

    @QueryParam("validateOnly")
    @DefaultValue("false")
    @Parameter(description = "Check everything, keep nothing 只校验，不保存")
    boolean validateOnly;

    @QueryParam("neutralised")
    @DefaultValue("false")
    @Parameter(
            description =
                    "The CSV comes from an export here: one leading apostrophe per cell is dropped"
                            + " CSV 由本系统导出，去掉单元格开头的一个撇号")
    boolean neutralised;

    public ImportMode mode() {
        return ImportMode.parse(mode);
    }

    public boolean validateOnly() {
        return validateOnly;
    }

    public boolean neutralised() {
        return neutralised;
    }
}
