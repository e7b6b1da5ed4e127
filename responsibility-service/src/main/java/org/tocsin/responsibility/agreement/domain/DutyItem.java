package org.tocsin.responsibility.agreement.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One entry of the duty list (责任清单): one matter, one accountable person (一事一主体、一主体一责任人). */
public record DutyItem(
        @NotBlank @Size(max = 500) String item,
        @NotBlank @Size(max = 100) String accountablePerson) {}
