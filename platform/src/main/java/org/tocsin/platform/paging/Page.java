package org.tocsin.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a collection. */
public record Page<T>(
        List<T> items,
        @Nullable
                @Schema(
                        description = "Path of the next page, null at the end 下一页的路径",
                        nullable = true)
                String next,
        @Schema(
                        description =
                                "Follow the feed from here to learn of every change after this page was read"
                                        + " 从此位置跟随事件流")
                String feedPosition,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "All matching records; only with count=true 总数")
                Long count) {

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next, feedPosition, count);
    }
}
