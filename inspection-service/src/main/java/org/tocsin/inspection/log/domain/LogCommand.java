package org.tocsin.inspection.log.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that can be asked of a daily log once there is one. */
public sealed interface LogCommand {

    @Schema(name = "WriteInspectionLog", description = "All entries of the day, whole 当日全部条目")
    record Write(@NotNull @Size(max = 50) List<@NotNull @Valid LogEntry> entries)
            implements LogCommand {

        public Write {
            entries = entries == null ? null : List.copyOf(entries);
        }
    }

    @Schema(name = "SubmitInspectionLog", description = "The day is done 提交日志")
    record Submit() implements LogCommand {}

    @Schema(name = "TakeBackInspectionLog", description = "To write on; until it is locked 撤回修改")
    record TakeBack() implements LogCommand {}

    @Schema(name = "AddLogAddendum", description = "A correction of a locked log 补充说明")
    record AddAddendum(
            @NotBlank
                    @Size(max = 2000)
                    @Schema(
                            description = "What is corrected 补充内容",
                            examples = "下午另巡查 2 家餐饮企业，未发现隐患")
                    String text,
            @NotBlank @Size(max = 500) @Schema(description = "Why 原因", examples = "当日漏填")
                    String reason)
            implements LogCommand {}

    /** The step of the state machine that the command asks for. */
    default LogTransition transition() {
        return switch (this) {
            case Write _ -> LogTransition.WRITE;
            case Submit _ -> LogTransition.SUBMIT;
            case TakeBack _ -> LogTransition.TAKE_BACK;
            case AddAddendum _ -> LogTransition.ADD_ADDENDUM;
        };
    }
}
