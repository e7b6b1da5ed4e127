package org.tocsin.responsibility.agreement.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of the duty list (责任清单): one matter, one accountable person (一事一主体、一主体一责任人). */
@Schema(description = "A duty and the one person accountable for it 责任事项")
public record DutyItem(
        @NotBlank @Size(max = 500) @Schema(examples = "组织开展重大事故隐患排查整治") String item,
        @NotBlank @Size(max = 100) @Schema(examples = "李四") String accountablePerson) {}
