package org.tocsin.platform.bulk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The parameters that every export takes besides the filters of its collection; use as
 * {@code @BeanParam}.
 */
public class ExportParams {

    @QueryParam("bom")
    @DefaultValue("false")
    @Parameter(
            description =
                    "Begin a CSV with a byte order mark, which some spreadsheets need to see UTF-8 CSV 以 BOM 开头")
    boolean bom;

    public boolean bom() {
        return bom;
    }
}
