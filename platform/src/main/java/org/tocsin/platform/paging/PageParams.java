package org.tocsin.platform.paging;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that every collection takes; use as {@code @Valid @BeanParam}. */
public class PageParams {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "Records per page 每页条数", example = "50")
    int limit = 50;

    @QueryParam("cursor")
    @Nullable
    @Parameter(description = "Opaque, from `next` of the page before 上一页 next 中的游标")
    String cursor;

    @QueryParam("sort")
    @Nullable
    @Parameter(description = "Published keys, comma-separated, `-` for descending 排序")
    String sort;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "Also count all matching records 同时返回总数")
    boolean count;

    public int limit() {
        return limit;
    }

    public @Nullable String cursor() {
        return cursor;
    }

    public @Nullable String sort() {
        return sort;
    }

    public boolean count() {
        return count;
    }
}
